import { rowLines } from './tableLines.ts';

/** Takes lines in the order of the source, and makes the rows of tables into lines. */
export interface LineSink {
  readonly take: (line: string) => void;
  readonly openTable: () => void;
  readonly closeTable: () => void;
  readonly isInTable: () => boolean;
  /** A row ends, or another begins. */
  readonly endRow: () => void;
  readonly openCell: () => void;
  readonly closeCell: () => void;
  /** Forgets what was taken so far; open tables stay open. */
  readonly clear: () => void;
  readonly lines: () => readonly string[];
  /** How many tables were made into lines. */
  readonly tables: () => number;
}

interface Table {
  cells: string[][];
  isCellOpen: boolean;
  isJoined: boolean;
}

export function lineSink(): LineSink {
  const lines: string[] = [];
  const tables: Table[] = [];
  let joinedTables = 0;

  /* What stands between the cells of a row is a cell of its own, so that nothing changes its place. */
  function takeAt(depth: number, line: string): void {
    const table = tables[depth];
    if (!table) lines.push(line);
    else if (table.isCellOpen) table.cells.at(-1)?.push(line);
    else if (table.cells.length > 0) table.cells.push([line]);
    else takeAt(depth - 1, line);
  }

  function endRow(): void {
    const depth = tables.length - 1;
    const table = tables[depth];
    if (!table) return;
    const row = rowLines(table.cells);
    table.cells = [];
    table.isCellOpen = false;
    table.isJoined ||= row.isJoined;
    for (const line of row.lines) takeAt(depth - 1, line);
  }

  return {
    take: (line) => takeAt(tables.length - 1, line),
    openTable: () => void tables.push({ cells: [], isCellOpen: false, isJoined: false }),
    closeTable: () => {
      endRow();
      if (tables.pop()?.isJoined) joinedTables += 1;
    },
    isInTable: () => tables.length > 0,
    endRow,
    openCell: () => {
      const table = tables.at(-1);
      table?.cells.push([]);
      if (table) table.isCellOpen = true;
    },
    closeCell: () => {
      const table = tables.at(-1);
      if (table) table.isCellOpen = false;
    },
    clear: () => {
      lines.length = 0;
      for (const table of tables) table.cells = table.isCellOpen ? [[]] : [];
    },
    lines: () => lines,
    tables: () => joinedTables,
  };
}

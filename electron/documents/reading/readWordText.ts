import { everyElement, firstOf, is } from './elements.ts';
import type { WordPackage } from './openPackage.ts';
import { charactersOf, isChange, pictureRelation, promptTexts, runsOn, seenElements } from './seen.ts';
import { TableReader } from './tableReader.ts';
import { Unreadable } from './unreadable.ts';
import {
  paragraphsIn,
  type SeenPicture,
  type TextPiece,
  type WordBlock,
  type WordParagraph,
  type WordTable,
  type WordText,
} from './wordText.ts';
import type { XmlElement } from './xml.ts';

/** All that is read of a Word file, with the elements that it stands in. Throws Unreadable: `notWord` without a body, `tooLarge`. */
export function readWordText(file: WordPackage): WordText {
  const root = file.xml.get(file.main);
  const body = root && firstOf(root, 'w:body');
  if (!body) throw new Unreadable('notWord', file.main);
  const tables: WordTable[] = [];
  const blocks = new BlockReader(file, { name: file.main, root }, tables).blocksIn(body);
  let trackedChanges = 0;
  for (const element of everyElement(body)) if (isChange(element)) trackedChanges += 1;
  return { part: file.main, blocks, tables, footers: footersOf(file), trackedChanges };
}

function footersOf(file: WordPackage): readonly string[] {
  const parts = file.relationsOf(file.main).filter(({ kind }) => kind === 'footer');
  return parts.flatMap(({ target }) => {
    const root = file.xml.get(target);
    const blocks = root ? new BlockReader(file, { name: target, root }, []).blocksIn(root) : [];
    return paragraphsIn(blocks).map(({ text }) => text);
  });
}

interface Part {
  readonly name: string;
  readonly root: XmlElement;
}

/** The parts of pictures by the ids of their relations, and the texts that only ask for one. */
interface ParagraphContext {
  readonly parts: ReadonlyMap<string, string>;
  readonly prompts: ReadonlySet<XmlElement>;
}

/** Reads paragraphs and tables of one part; text boxes stand behind their paragraph. */
class BlockReader {
  readonly #context: ParagraphContext;
  readonly #tables: TableReader;
  #inTextBox = false;

  constructor(file: WordPackage, part: Part, tables: WordTable[]) {
    const inside = file.relationsOf(part.name).filter(({ external }) => !external);
    this.#context = {
      parts: new Map(inside.map(({ id, target }) => [id, target])),
      prompts: promptTexts(part.root),
    };
    this.#tables = new TableReader(tables, part.name, (cell) => this.blocksIn(cell));
  }

  blocksIn(container: XmlElement): readonly WordBlock[] {
    const blocks: WordBlock[] = [];
    let open: ParagraphReader | undefined;
    for (const element of blockElements(container)) {
      if (is(element, 'w:tbl')) {
        blocks.push(this.#tables.read(element));
        continue;
      }
      open ??= new ParagraphReader(this.#context);
      open.read(element);
      if (runsOn(element)) continue;
      blocks.push(open.paragraph(element, this.#inTextBox), ...this.#boxes(open.textBoxes));
      open = undefined;
    }
    return blocks;
  }

  #boxes(boxes: readonly XmlElement[]): readonly WordBlock[] {
    const outer = this.#inTextBox;
    this.#inTextBox = true;
    const blocks = boxes.flatMap((box) => this.blocksIn(box));
    this.#inTextBox = outer;
    return blocks;
  }
}

/** Paragraphs and tables, those in content controls and the like with them. */
function blockElements(container: XmlElement): readonly XmlElement[] {
  return seenElements(container).flatMap((child) =>
    is(child, 'w:p') || is(child, 'w:tbl') ? [child] : blockElements(child),
  );
}

/** Gathers what is seen in one paragraph, or in several that tracked changes made one. */
class ParagraphReader {
  readonly textBoxes: XmlElement[] = [];
  readonly #context: ParagraphContext;
  readonly #pieces: TextPiece[] = [];
  readonly #pictures: SeenPicture[] = [];
  #text = '';

  constructor(context: ParagraphContext) {
    this.#context = context;
  }

  read(element: XmlElement): void {
    if (this.#context.prompts.has(element)) return;
    const text = charactersOf(element);
    if (text !== undefined) {
      this.#pieces.push({ element, text, from: this.#text.length });
      this.#text += text;
    } else if (is(element, 'w:txbxContent')) this.textBoxes.push(element);
    else {
      this.#picture(element);
      for (const child of seenElements(element)) this.read(child);
    }
  }

  #picture(element: XmlElement): void {
    const part = this.#context.parts.get(pictureRelation(element) ?? '');
    if (part !== undefined) this.#pictures.push({ element, part });
  }

  paragraph(element: XmlElement, inTextBox: boolean): WordParagraph {
    const { text, pieces, pictures } = { text: this.#text, pieces: this.#pieces, pictures: this.#pictures };
    return { kind: 'paragraph', element, text, pieces, pictures, inTextBox };
  }
}

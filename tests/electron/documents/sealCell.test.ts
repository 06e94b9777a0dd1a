import type { Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { sealRoom } from '../../../shared/form/sealRoom.ts';
import type { SealId } from '../../../shared/notice/formSchema.ts';
import {
  attribute,
  cellsOf,
  children,
  type DocxFile,
  find,
  formTableOf,
  numberIn,
  rowsOf,
  textOf,
} from '../../helpers/docx.ts';
import { definitionOf } from '../../helpers/forms.ts';
import { built, NO_OPINION } from './samples.ts';

const { print } = definitionOf('unit').notice;

function sealCell(file: DocxFile, seal: SealId) {
  const seals = definitionOf('unit').seals;
  const row = rowsOf(formTableOf(file)).at(seals.findIndex(({ field }) => field === seal) - seals.length);
  const cell = row && cellsOf(row)[1];
  if (cell === undefined) throw new Error(`no cell for ${seal}`);
  return cell;
}

const TWIPS_PER_MM = 1440 / 25.4;

const blankless = (text: string) => text.replace(/\s/gu, '');

describe('a stamped cell', () => {
  test('has its text and its date where given, and printed blanks where not', async () => {
    const recommendation = { text: '同意推荐。\n材料属实。', date: '2021-10-08' };
    const file = await built('unit', { opinions: { recommendation, approval: NO_OPINION } });
    const lines = children(sealCell(file, 'recommendation'), 'w:p').map(textOf);
    expect(lines.slice(0, -1)).toEqual(['同意推荐。', '材料属实。']);
    expect(lines.at(-1)).toMatch(/^盖章\s{4,}2021年10月8日$/u);
    const approval = children(sealCell(file, 'approval'), 'w:p').map(textOf);
    expect(approval).toEqual(['', definitionOf('unit').seals[1]?.foot]);
  });

  test.each([
    ['2021-10-08', '盖章2021年10月8日'],
    ['2021-01-31', '盖章2021年1月31日'],
    ['', '盖章年月日'],
  ])('writes the date %s as %s', async (date, expected) => {
    const file = await built('unit', {
      opinions: { recommendation: NO_OPINION, approval: { text: '同意。', date } },
    });
    expect(blankless(children(sealCell(file, 'approval'), 'w:p').map(textOf).at(-1) ?? '')).toBe(expected);
    expect(textOf(sealCell(file, 'recommendation'))).not.toMatch(/\d/u);
  });

  test.each(['', '同意推荐。', '同'.repeat(300)])(
    'stands at the foot, the foot at the right (%#)',
    async (text) => {
      const opinions = { recommendation: { text, date: '' }, approval: NO_OPINION };
      const cell = sealCell(await built('unit', { opinions }), 'recommendation');
      expect(attribute(find(cell, 'w:tcPr', 'w:vAlign'), 'w:val')).toBe('bottom');
      const [foot, ...above] = children(cell, 'w:p').toReversed();
      expect(attribute(foot && find(foot, 'w:pPr', 'w:jc'), 'w:val')).toBe('right');
      expect(foot && find(foot, 'w:pPr', 'w:spacing')).toBeDefined();
      for (const paragraph of above) {
        const spacing = find(paragraph, 'w:pPr', 'w:spacing');
        expect(attribute(spacing, 'w:lineRule')).toBe('exact');
        expect(numberIn(spacing, 'w:line')).toBe(print.text.opinion.pitchPt * 20);
      }
    },
  );

  test.each(['', '同意推荐。', '同'.repeat(50), '同意。\n'.repeat(4), '同'.repeat(600)])(
    'has the measures that the room for the seal was computed with (%#)',
    async (text) => {
      const opinions = { recommendation: { text, date: '' }, approval: NO_OPINION };
      const file = await built('unit', { opinions });
      const room = sealRoom(definitionOf('unit'), 'recommendation', opinions.recommendation);
      const cell = sealCell(file, 'recommendation');
      const foot = children(cell, 'w:p').at(-1);
      const spacing = foot && find(foot, 'w:pPr', 'w:spacing');
      expect(numberIn(spacing, 'w:before') / TWIPS_PER_MM).toBeCloseTo(room.spaceAboveFootMm, 1);
      expect(numberIn(spacing, 'w:after') / 20).toBe(print.seal.footAfterPt);
      expect(numberIn(spacing, 'w:line') / 20).toBe(print.text.sealFoot.pitchPt);
      const row = cell.parentNode as Element;
      const height = numberIn(find(row, 'w:trPr', 'w:trHeight'), 'w:val') / TWIPS_PER_MM;
      expect(height).toBeCloseTo(room.heightMm, 1);
      expect(room.spaceAboveFootMm).toBeGreaterThan((print.text.opinion.pitchPt * 25.4) / 72 - 0.1);
    },
  );
});

import { describe, expect, test } from 'vitest';
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

  test('leaves room above the foot for the seal, less the longer the opinion is, and never none', async () => {
    const roomOf = async (text: string) => {
      const opinions = { recommendation: { text, date: '' }, approval: NO_OPINION };
      const foot = children(sealCell(await built('unit', { opinions }), 'recommendation'), 'w:p').at(-1);
      return numberIn(foot && find(foot, 'w:pPr', 'w:spacing'), 'w:before') / 20;
    };
    const [none, two, many] = [
      await roomOf(''),
      await roomOf('同'.repeat(50)),
      await roomOf('同'.repeat(600)),
    ];
    expect(none).toBeGreaterThan(two);
    expect(two).toBeGreaterThan(many);
    expect(many).toBeGreaterThanOrEqual(print.text.opinion.pitchPt);
    // Opinion, room and foot are no higher than the least height: an empty row has the height of the notice.
    expect(none).toBeLessThan((print.sealRowMm * 72) / 25.4 - print.text.opinion.pitchPt);
  });
});

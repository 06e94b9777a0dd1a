import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillPattern, safeStem } from '../../../shared/files/fileName.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

describe('a name that every system takes', () => {
  test.each([
    [
      '附件1-优秀组织单位推荐表-常州市天宁区科学技术协会',
      '附件1-优秀组织单位推荐表-常州市天宁区科学技术协会',
    ],
    ['“百年再出发”科普进社区', '“百年再出发”科普进社区'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a＿b＿c＿d＿e＿f＿g＿h＿i＿j'],
    ['甲\u0000乙\u001f丙\u007f', '甲＿乙＿丙＿'],
    ['../../etc/passwd', '＿..＿etc＿passwd'],
    ['  甲 \t\n 乙  ', '甲 ＿＿ 乙'],
    ['甲...', '甲'],
    ['甲 . .', '甲'],
    ['.hidden', 'hidden'],
    ['...', '＿'],
    ['', '＿'],
    ['   ', '＿'],
  ])('%j', (raw, stem) => {
    expect(safeStem(raw)).toBe(stem);
  });
});

describe("Windows' words for devices are no names, whatever follows the dot", () => {
  test.each([
    ['CON', '＿CON'],
    ['nul', '＿nul'],
    ['Com1', '＿Com1'],
    ['LPT³', '＿LPT³'],
    ['aux.2021', '＿aux.2021'],
    ['.con', '＿con'],
    ['con.', '＿con'],
    ['con .', '＿con'],
    ['con .2021', '＿con .2021'],
  ])('%j', (raw, stem) => {
    expect(safeStem(raw)).toBe(stem);
  });

  test.each(['CONTACT', 'COM', 'COM10', 'nullable', '常州con', 'con活动'])('%j is only a word', (name) => {
    expect(safeStem(name)).toBe(name);
  });
});

describe('length', () => {
  test('180 bytes are 60 Han characters', () => {
    expect(safeStem('字'.repeat(60))).toBe('字'.repeat(60));
    expect(safeStem('字'.repeat(61))).toBe('字'.repeat(60));
  });

  test('an emoji is kept whole or not at all', () => {
    const emoji = '🚀';
    expect(safeStem(`${'a'.repeat(176)}${emoji}`)).toBe(`${'a'.repeat(176)}${emoji}`);
    expect(safeStem(`${'a'.repeat(177)}${emoji}`)).toBe('a'.repeat(177));
  });

  test('a cut does not leave a blank or a dot at the end', () => {
    expect(safeStem(`${'a'.repeat(179)} b`)).toBe('a'.repeat(179));
    expect(safeStem(`${'a'.repeat(179)}.b`)).toBe('a'.repeat(179));
  });

  test('the mark before a device word counts too', () => {
    expect(bytesOf(safeStem(`con.${'a'.repeat(300)}`))).toBeLessThanOrEqual(180);
  });
});

test('of any text: never empty, at most 180 bytes, nothing that a system forbids', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom('con', 'NUL', 'com1', '.', ' ', '/', '🚀', '字'.repeat(59), 'a'.repeat(178)),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const stem = safeStem(parts.join(''));
      expect(stem).not.toBe('');
      expect(bytesOf(stem)).toBeLessThanOrEqual(180);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows forbids them in names
      expect(stem).not.toMatch(/[\u0000-\u001f\u007f\\/:*?"<>|]|^[. ]|[. ]$/u);
      expect(`${stem}.docx`).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d) *\./iu);
      expect(safeStem(stem)).toBe(stem);
    }),
    { numRuns: 500 },
  );
});

describe('patterns of the notice', () => {
  test('every placeholder is filled in once; values are not read as patterns', () => {
    const values = { attachment: '附件1', name: '{attachment}$&$1' };
    expect(fillPattern('{attachment}-{name}-{name}', values)).toBe('附件1-{attachment}$&$1-{attachment}$&$1');
  });

  test('a placeholder without a value stays, seen by everybody', () => {
    expect(fillPattern('{year}-{name}', { name: '甲' })).toBe('{year}-甲');
  });
});

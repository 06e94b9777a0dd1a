import { describe, expect, test } from 'vitest';
import { formPlaces, printedParagraph } from '../../../renderer/preview/formPlaces.ts';
import { definitionOf } from '../../helpers/forms.ts';

const activity = definitionOf('activity');
const seals = activity.seals.map(({ label, foot }) => [label.join('\n'), foot]);

/** The table as our own builder prints it. */
const PRINTED = [
  ...activity.rows.flatMap((row) =>
    row.type === 'fields' ? [row.cells.flatMap(({ label }) => [label, `值${label}`])] : [],
  ),
  [activity.narrative.heading],
  [`${activity.narrative.prompt}第一段第二段`],
  ...seals,
];

describe('the cells of a form', () => {
  test('are right of their labels, in every row', () => {
    const places = formPlaces(PRINTED, activity);
    for (const { field, label } of activity.fields.slice(1)) {
      const { row = -1, cell = -1 } = places.get(field) ?? {};
      expect(PRINTED[row]?.[cell], label).toBe(`值${label}`);
    }
    expect(places.get('narrative')).toEqual({ row: PRINTED.length - 1 - seals.length, cell: 0 });
    expect(places.get('photos')).toEqual(places.get('narrative'));
    for (const [at, { field }] of activity.seals.entries())
      expect(places.get(field)).toEqual({ row: PRINTED.length - seals.length + at, cell: 1 });
  });

  test('are found where the rows stand otherwise and the labels are written closer', () => {
    const moved = PRINTED.toReversed().map((row) => row.map((text) => text.replace(/\s/gu, '')));
    const place = formPlaces(moved, activity).get('phone');
    const phone = activity.fields.find(({ field }) => field === 'phone');
    expect(place && moved[place.row]?.[place.cell]).toBe(`值${phone?.label}`.replace(/\s/gu, ''));
  });

  test('a value that reads like a label of another row leads nobody astray', () => {
    const [label = ''] = PRINTED[0] ?? [];
    const rows = [[label, '邮编'], ...PRINTED.slice(1)];
    expect(formPlaces(rows, activity).get(activity.nameField)).toEqual({ row: 0, cell: 1 });
  });

  test('of a heading and its text in one cell', () => {
    const { heading, prompt } = activity.narrative;
    expect(formPlaces([[`${heading}${prompt}正文`]], activity).get('narrative')).toEqual({ row: 0, cell: 0 });
  });

  test('that are not there have no place', () => {
    expect(formPlaces([['别的', '表格']], activity).size).toBe(0);
  });
});

test('lines without text are not printed: the paragraph of a caret counts without them', () => {
  expect(printedParagraph('一\n\n 　\n二', 0)).toBe(0);
  expect(printedParagraph('一\n\n 　\n二', 3)).toBe(1);
  expect(printedParagraph('', 0)).toBe(0);
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPreviewer, type PreviewStatus } from '../../../renderer/preview/previewer.ts';
import { fail, ok, type Result } from '../../../shared/result/result.ts';

type Built = Result<{ readonly docx: string; readonly unread: readonly number[] }>;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A previewer whose building ends when the test says so. */
function watched() {
  const building: { readonly content: string; readonly end: (built: Built) => void }[] = [];
  const drawn: string[] = [];
  const statuses: PreviewStatus[] = [];
  const previewer = createPreviewer<string>({
    delayMs: 400,
    build: (content) => new Promise((end) => building.push({ content, end })),
    draw: async (docx, isOvertaken) => {
      if (!isOvertaken()) drawn.push(docx);
    },
    onStatus: (status) => statuses.push(status),
  });
  const end = async (at: number, built: Built = ok({ docx: building[at]?.content ?? '', unread: [] })) => {
    building[at]?.end(built);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { previewer, building, drawn, statuses, end };
}

describe('the preview', () => {
  test('is made at once for a form that was opened, later in a pause of typing only', async () => {
    const { previewer, building, end, drawn } = watched();
    previewer.update('开');
    await vi.advanceTimersByTimeAsync(0);
    await end(0);
    for (const content of ['开始', '开始写', '开始写字']) {
      previewer.update(content);
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(building).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(building.map(({ content }) => content)).toEqual(['开', '开始写字']);
    await end(1);
    expect(drawn).toEqual(['开', '开始写字']);
  });

  test('waits while something is typed whose content comes later', async () => {
    const { previewer, building, end, drawn } = watched();
    previewer.update('开');
    await vi.advanceTimersByTimeAsync(0);
    previewer.postpone();
    await end(0);
    expect(drawn).toEqual([]);
    previewer.update('开始');
    for (let key = 0; key < 5; key += 1) {
      await vi.advanceTimersByTimeAsync(300);
      previewer.postpone();
    }
    expect(building).toHaveLength(1);
    previewer.update('开始写字');
    await vi.advanceTimersByTimeAsync(400);
    await end(1);
    expect(drawn).toEqual(['开始写字']);
  });

  test('counts the pause from the last key, though its content comes later', async () => {
    const { previewer, building, end } = watched();
    previewer.update('开');
    await vi.advanceTimersByTimeAsync(0);
    await end(0);
    previewer.postpone();
    await vi.advanceTimersByTimeAsync(250);
    previewer.update('开始');
    await vi.advanceTimersByTimeAsync(149);
    expect(building).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(building.map(({ content }) => content)).toEqual(['开', '开始']);
  });

  test('is made one at a time; the newest wins, what it has overtaken is not drawn', async () => {
    const { previewer, building, end, drawn } = watched();
    previewer.update('旧');
    await vi.advanceTimersByTimeAsync(0);
    previewer.update('新');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(building).toHaveLength(1);
    await end(0);
    expect(building.map(({ content }) => content)).toEqual(['旧', '新']);
    await end(1);
    expect(drawn).toEqual(['新']);
  });

  test('that failed says why, and is made once more when asked', async () => {
    const { previewer, statuses, end, drawn } = watched();
    previewer.update('文');
    await vi.advanceTimersByTimeAsync(0);
    await end(0, fail('workTooLarge'));
    expect(statuses.at(-1)).toMatchObject({ kind: 'failed', failure: { code: 'workTooLarge' } });
    previewer.retry();
    await vi.advanceTimersByTimeAsync(0);
    await end(1);
    expect(statuses.at(-1)).toEqual({ kind: 'current', unread: [] });
    expect(drawn).toEqual(['文']);
  });

  test('that was closed shows nothing more', async () => {
    const { previewer, statuses, end, drawn } = watched();
    previewer.update('文');
    await vi.advanceTimersByTimeAsync(0);
    previewer.close();
    await end(0);
    expect([drawn, statuses]).toEqual([[], []]);
  });
});

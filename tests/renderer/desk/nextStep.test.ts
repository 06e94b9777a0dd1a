import { describe, expect, test } from 'vitest';
import { nextStep as nextStepOf } from '../../../renderer/desk/nextStep.ts';
import type { HandInStanding } from '../../../shared/submission/standing.ts';
import { stateOf, summaryOf } from './desk.ts';

type Forms = Parameters<typeof nextStepOf>[1];

/** The next step where the log of hand-ins says that of the forms; without it nothing was handed in. */
const nextStep = (
  app: Parameters<typeof nextStepOf>[0],
  forms: Forms,
  standing?: readonly (readonly [string, HandInStanding])[],
) => nextStepOf(app, forms, new Map(standing));

const say = (...[app, forms]: Parameters<typeof nextStep>) => nextStep(app, forms).sentence;

describe('what is to be done', () => {
  test('nothing yet: the first form', () => {
    expect(nextStep(stateOf(), [])).toEqual({
      tone: 'calm',
      sentence: '请从第一份推荐表开始：推荐一个单位，或者推荐一项活动。',
      form: null,
    });
  });

  test('only samples: an own form', () => {
    expect(say(stateOf(), [summaryOf({ sample: true, state: 'ready' })])).toBe(
      '看过样例，可以新建自己的推荐表了。',
    );
  });

  test('faults come before blanks, blanks before exports, exports before handing in', () => {
    const handIn = summaryOf({ name: '丁', state: 'exported', errors: 0 });
    const ready = summaryOf({ name: '丙', state: 'ready', errors: 0 });
    const editing = summaryOf({ name: '乙', state: 'editing', errors: 3, missing: 3 });
    const faulty = summaryOf({ name: '甲', state: 'faulty', errors: 2, missing: 1 });
    const app = stateOf({ settings: { role: 'direct' } });
    expect(nextStep(app, [handIn, ready, editing, faulty])).toEqual({
      tone: 'calm',
      sentence: '“甲”还有 1 处要改、1 项必填，改好就可以导出。另外还有 3 份没有办完。',
      form: faulty,
    });
    expect(nextStep(app, [handIn, ready, editing])).toMatchObject({
      sentence: '“乙”还有 3 项必填，填完就可以导出。另外还有 2 份没有办完。',
      form: editing,
    });
    expect(nextStep(app, [handIn, ready])).toMatchObject({
      sentence: '“丙”填好了，可以导出 Word。另外还有 1 份没有办完。',
      form: ready,
    });
    expect(nextStep(app, [handIn])).toMatchObject({
      sentence: `“丁”可以报送了，请打包，送给市科协科普部（${app.notice.recipient.mailbox}）。`,
      form: handIn,
    });
  });

  test('what is most likely unfinished, and a seal on an earlier text', () => {
    const unsure = summaryOf({ name: '甲', state: 'ready', warnings: 1 });
    expect(say(stateOf(), [unsure])).toBe('“甲”还有 1 处可能没写完或写错，看过再导出 Word。');
    // Exported all the same: it is not passed on without a word.
    for (const role of ['direct', 'collator'] as const)
      expect(say(stateOf({ settings: { role } }), [{ ...unsure, state: 'exported' }])).toMatch(
        /。不过表里还有 1 处可能没写完或写错，请先看看。$/u,
      );
    const changed = summaryOf({ name: '丙', state: 'ready', exportOutdated: true });
    expect(say(stateOf(), [changed])).toBe('“丙”导出以后又改过，请重新导出。');
    expect(say(stateOf(), [{ ...changed, state: 'sealed', seal: 'earlier', sealedOn: '2021-09-18' }])).toBe(
      '“丙”导出以后又改过，请重新导出、打印，再盖一次章。',
    );
    const sealed = summaryOf({ name: '乙', state: 'exported', seal: 'earlier', sealedOn: '2021-09-18' });
    expect(say(stateOf(), [sealed])).toBe(
      '“乙”9月18日盖的是上一版，以后又改过。请打印新导出的这一版，重新盖章，盖好在这里登记。',
    );
  });

  test('a form without a name is called so', () => {
    expect(say(stateOf(), [summaryOf({ name: '', errors: 8, missing: 8 })])).toBe(
      '“（还没有填写名称）”还有 8 项必填，填完就可以导出。',
    );
  });

  test('a form changed after it was handed in is not done', () => {
    const changed = summaryOf({ name: '甲', state: 'handedIn', exportOutdated: true });
    expect(nextStep(stateOf(), [changed])).toMatchObject({
      sentence: '“甲”送出后又改过，请重新导出，再报送一次。',
      form: changed,
    });
  });

  test('one that was exported again since is handed in again', () => {
    const changed = summaryOf({ name: '甲', state: 'handedIn' });
    expect(nextStep(stateOf(), [changed], [[changed.id, 'changedSinceSent']])).toMatchObject({
      sentence: '“甲”送出后又改过，已重新导出，请再报送一次。',
      form: changed,
    });
    expect(nextStep(stateOf(), [changed], [[changed.id, 'sent']])).toMatchObject({
      tone: 'done',
      form: null,
    });
  });

  test('what is packed and not ticked off comes first, counted as one piece of work', () => {
    const packed = [summaryOf({ state: 'exported' }), summaryOf({ state: 'exported' })];
    const faulty = summaryOf({ state: 'faulty' });
    const standing = packed.map(({ id }) => [id, 'packed'] as const);
    expect(nextStep(stateOf(), [faulty, ...packed], standing)).toMatchObject({
      sentence: '2 份推荐表已打包，还没有登记送出。送出后请登记。另外还有 1 份没有办完。',
      form: packed[0],
    });
  });

  test('an exported form goes where the role says', () => {
    const exported = summaryOf({ name: '甲', state: 'exported' });
    expect(say(stateOf({ settings: { role: 'subordinate' } }), [exported])).toBe(
      '“甲”可以报送了，请打包，送给所属的辖市区科协或市级学会。',
    );
    const recipient = { name: '样例区科协', mailbox: '', person: '', phone: '' };
    expect(say(stateOf({ settings: { role: 'subordinate', recipient } }), [exported])).toBe(
      '“甲”可以报送了，请打包，送给样例区科协。',
    );
    expect(say(stateOf({ settings: { role: 'collator' } }), [exported])).toBe(
      '“甲”已导出，请打印、盖章，盖好在这里登记。',
    );
  });

  test('samples are never counted', () => {
    const done = summaryOf({ state: 'handedIn' });
    const sample = summaryOf({ sample: true, state: 'faulty' });
    expect(say(stateOf({ today: '2021-10-30' }), [done, sample])).toBe('1 份推荐表都已送出。');
  });
});

describe('all handed in', () => {
  const done = [summaryOf({ state: 'handedIn' }), summaryOf({ state: 'handedIn' })];

  test('the summary report and the online completion are left', () => {
    const app = stateOf({ settings: { role: 'direct' } });
    expect(nextStep(app, done)).toEqual({
      tone: 'done',
      sentence: `2 份推荐表都已送出。推荐的活动还没有网上填报的，请在9月24日以前填报。工作总结也请在10月8日以前网上提交，并把电子版发到 ${app.notice.recipient.mailbox}。请在10月21日以前把网上填报的图片、视频和新闻链接补齐。`,
      form: null,
    });
  });

  test('who hands in to a district owes no summary report', () => {
    expect(say(stateOf({ settings: { role: 'subordinate' } }), done)).toBe(
      '2 份推荐表都已送出。推荐的活动还没有网上填报的，请在9月24日以前填报。请在10月21日以前把网上填报的图片、视频和新闻链接补齐。',
    );
  });

  test('what is known to be filed is not asked for', () => {
    const app = stateOf({ settings: { role: 'subordinate' } });
    const filed = done.map((form) => ({ ...form, filing: 'done' as const }));
    expect(say(app, filed)).toBe(
      '2 份推荐表都已送出。请在10月21日以前把网上填报的图片、视频和新闻链接补齐。',
    );
    // A unit's activities have names of their own.
    expect(say(app, [...filed, summaryOf({ state: 'handedIn', filing: null })])).toContain(
      '还没有网上填报的',
    );
  });

  test('what can no longer be filed is not asked for', () => {
    const app = stateOf({ today: '2021-09-25', settings: { role: 'subordinate' } });
    expect(say(app, done)).toBe('2 份推荐表都已送出。请在10月21日以前把网上填报的图片、视频和新闻链接补齐。');
  });

  test('after all dates nothing is left', () => {
    expect(say(stateOf({ today: '2021-10-22' }), done)).toBe('2 份推荐表都已送出。');
  });
});

describe('how the time stands', () => {
  const forms = [summaryOf({ name: '甲', errors: 1, missing: 1 })];
  const work = '“甲”还有 1 项必填，填完就可以导出。';

  test.each([
    ['2021-09-30', 'calm', ''],
    ['2021-10-01', 'soon', '离报送的最后一天（10月8日）还有 7 天。'],
    ['2021-10-07', 'soon', '明天（10月8日）是报送的最后一天。'],
    ['2021-10-08', 'soon', '今天（10月8日）是报送的最后一天。'],
  ] as const)('on %s', (today, tone, time) => {
    expect(nextStep(stateOf({ today }), forms)).toMatchObject({ tone, sentence: `${time}${work}` });
  });

  test.each([
    ['2021-10-01', '离报送的最后一天（10月8日）还有 7 天。'],
    ['2021-10-07', '明天（10月8日）是报送的最后一天。'],
    ['2021-10-08', '今天（10月8日）是报送的最后一天。'],
  ])('an own day that has passed leaves the one of the notice: %s', (today, time) => {
    const app = stateOf({ today, settings: { ownDeadline: '2021-09-30' } });
    expect(nextStep(app, forms)).toMatchObject({
      tone: 'soon',
      sentence: `本单位定的日期（9月30日）已过。${time}${work}`,
    });
  });

  const { printed, late } = stateOf().notice.dates.formsDue;
  const { office, person, phone } = stateOf().notice.recipient;

  test('on the day that the notice leaves unclear: a call first, then the work', () => {
    expect(nextStep(stateOf({ today: '2021-10-09' }), forms)).toMatchObject({
      tone: 'late',
      sentence: `通知要求“${printed}”报送，今天还收不收说不准，请先打电话问${office}${person}（${phone}）。${work}`,
    });
  });

  test('when it is over: whom to call, and no work that may be in vain', () => {
    const over = {
      tone: 'late',
      sentence: `报送时间（${printed}）已过，${late}。确要报送，请先打电话问${office}${person}（${phone}）。`,
      form: null,
    };
    expect(nextStep(stateOf({ today: '2021-10-10' }), forms)).toEqual(over);
    expect(nextStep(stateOf({ today: '2026-11-24' }), [])).toEqual(over);
  });

  test('with a wrong clock nothing is said about days', () => {
    expect(nextStep(stateOf({ today: '2019-01-01', clockWrong: true }), forms)).toEqual({
      tone: 'late',
      sentence: '电脑上的日期是2019年1月1日，看来不对，剩下的天数算不准。请先在系统里改正日期。',
      form: null,
    });
  });
});

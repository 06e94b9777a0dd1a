import { expect, test } from 'vitest';
import { testApplication } from '../../helpers/application.ts';
import { storedForm } from '../../helpers/storedForms.ts';

test('a clock that cannot be right is noticed: before the notice, before a stored change, also one in the bin', async () => {
  let now = '2021-08-25T10:00:00.000Z';
  const app = await testApplication({ now: () => new Date(now) });
  const wrong = async () => (await app.value('app.state', {})).clockWrong;
  expect(await wrong()).toBe(true);
  now = '2021-08-26T10:00:00.000Z';
  expect(await wrong()).toBe(false);
  now = '2021-09-20T10:00:00.000Z';
  const { id } = await storedForm(app);
  await app.value('forms.bin', { id });
  expect(await wrong()).toBe(false);
  now = '2021-09-19T10:00:00.000Z';
  expect(await wrong()).toBe(false);
  now = '2021-09-18T10:00:00.000Z';
  expect(await wrong()).toBe(true);
});

test('today is the day in Beijing', async () => {
  const app = await testApplication({ now: () => new Date('2021-09-20T16:30:00.000Z') });
  expect((await app.value('app.state', {})).today).toBe('2021-09-21');
});

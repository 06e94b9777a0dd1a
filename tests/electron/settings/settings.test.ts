import { describe, expect, test } from 'vitest';
import { setSetting } from '../../../electron/database/settings.ts';
import { readSettings, saveSettings } from '../../../electron/settings/settings.ts';
import { FIRST_SETTINGS } from '../../../shared/settings/settings.ts';
import { testApplication } from '../../helpers/application.ts';
import { DRIVERS, got, newDatabase } from '../database/databases.ts';

const ALL = {
  role: 'collator',
  welcomed: true,
  ownDeadline: '2021-09-28',
  checkCodeInFooter: true,
  recipient: { name: '样例区科协', mailbox: 'yangli@example.com', person: '', phone: '' },
  mailLimitBytes: 10_485_760,
  handInWay: 'chat',
} as const;

describe.each(DRIVERS)('the settings in $name', (driver) => {
  test('are the first ones while nothing was set', async () => {
    expect(readSettings(await newDatabase(driver))).toEqual(FIRST_SETTINGS);
  });

  test('change where they are named, and can be taken back', async () => {
    const db = await newDatabase(driver);
    expect(got(saveSettings(db, { role: 'direct' }))).toEqual({ ...FIRST_SETTINGS, role: 'direct' });
    expect(got(saveSettings(db, ALL))).toEqual(ALL);
    expect(got(saveSettings(db, {}))).toEqual(ALL);
    const back = { ...ALL, role: null, ownDeadline: null };
    expect(got(saveSettings(db, { role: null, ownDeadline: null }))).toEqual(back);
    expect(readSettings(db)).toEqual(back);
  });

  test('stored by a program that knew less keep what they say', async () => {
    const db = await newDatabase(driver);
    got(setSetting(db, 'settings', { welcomed: true }));
    expect(readSettings(db)).toEqual({ ...FIRST_SETTINGS, welcomed: true });
  });

  test('that make no sense are the first ones', async () => {
    const db = await newDatabase(driver);
    for (const stored of [null, 'direct', { role: 'king' }, { welcomed: 1 }]) {
      got(setSetting(db, 'settings', stored));
      expect(readSettings(db)).toEqual(FIRST_SETTINGS);
    }
  });
});

describe('through the application', () => {
  test('they are part of its state, also after the next start', async () => {
    const app = await testApplication();
    expect((await app.value('app.state', {})).settings).toEqual(FIRST_SETTINGS);
    expect(await app.value('settings.save', ALL)).toEqual(ALL);
    await app.application.close();
    const next = await testApplication({}, { folder: app.folder });
    expect((await next.value('app.state', {})).settings).toEqual(ALL);
  });

  test.each([{ role: 'king' }, { ownDeadline: '28.9.' }, { welcomed: 'yes' }, { theme: 'dark' }])(
    '%j is refused and changes nothing',
    async (changes) => {
      const app = await testApplication();
      const refused = await app.application.call('settings.save', changes);
      expect(refused).toMatchObject({ error: { code: 'callInvalid' } });
      expect((await app.value('app.state', {})).settings).toEqual(FIRST_SETTINGS);
    },
  );
});

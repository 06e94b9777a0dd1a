import { describe, expect, test } from 'vitest';
import { isOwnAddress, mayBeAsked, pictureUrl, START } from '../../../electron/shell/address.ts';

const FOREIGN = [
  'https://jianbiaotong/',
  'app://jianbiaotong.example/',
  'app://jianbiaotong:80/',
  'app://example/?app://jianbiaotong/',
  'app:jianbiaotong/',
  'file:///app://jianbiaotong/',
  'about:blank',
  'javascript:0',
  '',
];

describe('an address of our own', () => {
  test.each([
    START,
    `${START}#/forms`,
    `${START}assets/a.js`,
    new URL(pictureUrl('ab', 'screen'), START).href,
  ])('is %s', (address) => expect(isOwnAddress(address)).toBe(true));
  test.each(FOREIGN)('is not %s', (address) => expect(isOwnAddress(address)).toBe(false));
});

describe('the window may ask for', () => {
  test.each([START, 'blob:app://jianbiaotong/1', 'data:image/png,', 'devtools://devtools/a.js'])(
    '%s',
    (address) => expect(mayBeAsked(address)).toBe(true),
  );
  test.each([
    ...FOREIGN,
    'blob:https://example.com/1',
    'blob:null/1',
    'ws://127.0.0.1/',
    'ftp://example.com/',
  ])('not %s', (address) => expect(mayBeAsked(address)).toBe(false));
});

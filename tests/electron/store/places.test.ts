import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  dataPlace,
  foldersOffered,
  folderWithin,
  type Machine,
  machineHere,
} from '../../../electron/store/places.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

const MOUNTS = [
  '/dev/sda2 / ext4 rw 0 0',
  '/dev/sda1 /boot/efi vfat rw 0 0',
  'proc /proc proc rw 0 0',
  'tmpfs /run tmpfs rw 0 0',
  '/dev/sda3 /data ext4 rw 0 0',
  '/dev/sdb1 /media/user/U\\040盘 vfat rw 0 0',
  '/dev/sdc1 /mnt/locked ext4 ro 0 0',
  '/dev/sda3 /var/lib/docker ext4 rw 0 0',
].join('\n');

const machine = (change: Partial<Machine>): Machine => ({
  platform: 'linux',
  systemDrive: undefined,
  user: 'user',
  documents: '/home/user/文档',
  exists: () => true,
  canWrite: (path) => path.startsWith('/data/home/user') || path.startsWith('/media'),
  mounts: () => MOUNTS,
  ...change,
});

describe('the places offered', () => {
  test('on Windows are the other drives that are there, and the documents', () => {
    const there = ['C:\\', 'D:\\', 'F:\\', 'C:\\Users\\user\\Documents'];
    const windows = machine({
      platform: 'win32',
      systemDrive: 'c:',
      documents: 'C:\\Users\\user\\Documents',
      exists: (path) => there.includes(path),
    });
    expect(foldersOffered(windows)).toEqual([
      'D:\\荐表通数据',
      'F:\\荐表通数据',
      'C:\\Users\\user\\Documents\\荐表通数据',
    ]);
  });

  test('on Linux are the partitions on which the person can write, at their top or in a home there', () => {
    expect(foldersOffered(machine({}))).toEqual([
      '/data/home/user/荐表通数据',
      '/media/user/U 盘/荐表通数据',
      '/home/user/文档/荐表通数据',
    ]);
  });

  test('are real on this machine', () => {
    for (const folder of foldersOffered(machineHere())) expect(folder).toMatch(/荐表通数据$/u);
  });
});

test('a place says what lies there, and what is free', async () => {
  const folder = join(await temporaryFolder(), '荐表通数据');
  expect(await dataPlace(folder)).toMatchObject({ folder, holds: 'nothing', freeBytes: expect.any(Number) });
  expect((await dataPlace(folder)).freeBytes).toBeGreaterThan(0);
  mkdirSync(folder);
  writeFileSync(join(folder, 'jianbiao.db'), 'x');
  expect((await dataPlace(folder)).holds).toBe('data');
  writeFileSync(join(folder, '数据已移走.txt'), 'x');
  expect((await dataPlace(folder)).holds).toBe('oldData');
  writeFileSync(join(folder, '没有复制完.txt'), 'x');
  expect((await dataPlace(folder)).holds).toBe('nothing');
});

test('in a folder that was chosen the data gets one of its own, unless it is a data folder', async () => {
  const folder = await temporaryFolder();
  expect(folderWithin(folder)).toBe(join(folder, '荐表通数据'));
  writeFileSync(join(folder, 'jianbiao.db'), 'x');
  expect(folderWithin(folder)).toBe(folder);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { IN_MEMORY } from './in-memory.js';
import { openDatabase } from './open-database.js';

const FULL = 2;

it('writes nothing that a power cut takes back, however often it is opened', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'livestall-'));
  for (let opening = 0; opening < 2; opening += 1) {
    const database = openDatabase(folder);
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: FULL });
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(database.prepare('PRAGMA foreign_keys').get()).toEqual({ foreign_keys: 1 });
    database.close();
  }
  rmSync(folder, { recursive: true });
});

it.each([
  ['is no database', 'no-ledger', (file: string) => writeFileSync(file, 'x'.repeat(4_096))],
  ['cannot be opened', 'folder-not-writable', (file: string) => mkdirSync(file)],
])('names a ledger that %s', (_how, code, make) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'livestall-'));
  const file = path.join(folder, 'livestall.db');
  make(file);
  expect(() => openDatabase(folder)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(file) as string }),
  );
  rmSync(folder, { recursive: true });
});

it('has the same tables in memory', () => {
  const database = openDatabase(IN_MEMORY);
  expect(database.prepare('SELECT count(*) AS shows FROM show').get()).toEqual({ shows: 0 });
  database.close();
});

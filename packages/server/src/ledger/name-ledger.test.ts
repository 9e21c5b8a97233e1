import { expect, it } from 'vitest';
import { StartError } from '../start-error.js';
import { nameLedger } from './name-ledger.js';

const failure = (errcode: number) => Object.assign(new Error('of SQLite'), { errcode });

it.each([
  [26, 'no-ledger', '/data/livestall.db is not a whole ledger of Livestall.'],
  [11 | (1 << 8), 'no-ledger', '/data/livestall.db is not a whole ledger of Livestall.'],
  [8, 'folder-not-writable', 'The ledger /data/livestall.db cannot be written to.'],
  [10, 'start-failed', 'The ledger /data/livestall.db cannot be opened: of SQLite'],
])('says of SQLite’s %i which file it is', (errcode, code, message) => {
  expect(nameLedger(failure(errcode), '/data/livestall.db')).toMatchObject({ code, message });
});

it('leaves a plain sentence as it is', () => {
  const told = new StartError('ledger-too-new', 'x');
  expect(nameLedger(told, '/data/livestall.db')).toBe(told);
});

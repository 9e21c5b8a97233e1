import { expect, it, vi } from 'vitest';
import { IN_MEMORY } from './in-memory.js';
import { LedgerStore } from './ledger-store.js';
import { openDatabase } from './open-database.js';

/** Columns that say whose a row is. */
const WHOSE = /^(viewer|sender|person|subject|buyer|customer|contact|name)$/;

/** Tables with such a column that are of no viewer. */
const NOBODYS: Readonly<Record<string, string>> = {
  account: 'the name of a shop',
  code: 'who of the house signs in',
  gauge: 'the name of a reading',
  meta: 'the name of a setting',
};

/** What is erased with a person and not told to them. */
const UNTOLD: Readonly<Record<string, string>> = {
  audit: 'what the house did is told to the house',
  talker: 'a key and a name that stand in the lines too',
};

function personTables(database: ReturnType<typeof openDatabase>): string[] {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  return tables
    .map(({ name }) => String(name))
    .filter((table) =>
      database
        .prepare('SELECT name FROM pragma_table_info(?)')
        .all(table)
        .some(({ name }) => WHOSE.test(String(name))),
    )
    .filter((table) => !(table in NOBODYS));
}

it('tells a person all that any table keeps of them, and erases it', () => {
  const database = openDatabase(IN_MEMORY);
  const tables = personTables(database);
  const prepare = vi.spyOn(database, 'prepare');
  const store = new LedgerStore(database);
  const said = { show: 'show', name: 'Ana', person: { account: 'a', id: 'person' } } as const;
  const info = { title: 'Morning', rehearsal: false };
  store.commit([
    { op: 'account.create', take: { id: 'a', name: 'A', origins: [], kid: 'k', secret: 's' } },
    { op: 'channel.put', take: { account: 'a', id: 'c', title: 'C' } },
    {
      op: 'show.create',
      take: { id: 'show', account: 'a', channel: 'c', salt: 's', info, stream: null },
    },
    { op: 'message.add', take: { ...said, sender: 'ana', role: 'viewer', text: 'Hello' } },
    { op: 'question.add', take: { ...said, sender: 'ana', text: 'Sweet?', key: 'ask-one-key' } },
    {
      op: 'fan.follow',
      take: { account: 'a', show: 'show', viewer: 'ana', person: 'person', follows: true },
    },
  ]);
  const mentioned = (act: () => void): string[] => {
    prepare.mockClear();
    act();
    const texts = prepare.mock.calls.map(([text]) => text).join('\n');
    return tables.filter((table) => new RegExp(`\\b${table}\\b`).test(texts));
  };
  // Statements are kept once they were prepared: a second store prepares its own.
  const reader = new LedgerStore(database);
  const told = mentioned(() => {
    reader.read('viewer', { show: 'show', viewer: 'ana' });
    reader.read('bar', { account: 'a', person: 'person' });
    reader.read('fan.kept', { account: 'a', person: 'person' });
    reader.read('order.kept', { account: 'a', person: 'person' });
  });
  const eraser = new LedgerStore(database);
  const erased = mentioned(() => {
    eraser.commit([
      { op: 'viewer.erase', take: { show: 'show', viewer: 'ana', alias: 'x', limit: 10 } },
      { op: 'person.erase', take: { account: 'a', person: 'person' } },
      { op: 'fan.erase', take: { account: 'a', person: 'person' } },
      { op: 'buyer.erase', take: { account: 'a', person: 'person' } },
    ]);
  });
  expect(tables.length).toBeGreaterThan(15);
  expect(
    tables.filter((table) => !told.includes(table) && !(table in UNTOLD)),
    'told',
  ).toEqual([]);
  expect(
    tables.filter((table) => !erased.includes(table)),
    'erased',
  ).toEqual([]);
});

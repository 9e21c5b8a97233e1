import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Me, Message, MessagePage, ReportKind, Snapshot } from '@livestall/protocol';
import { createServer } from '@livestall/server';
import { expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { dataFolder } from '../../testing/data-folder.js';
import { viewerKey } from '../shows/viewer-key.js';
import { mintToken } from '../tokens/index.js';
import { LedgerStore } from './ledger-store.js';
import { MIGRATIONS } from './migrations.js';
import { CLICK_MEDIA } from './migrations/click-media.js';
import { NAMED_VIEWERS } from './migrations/named-viewers.js';
import { LIST_PAGES } from './migrations/list-pages.js';
import { CLAIMS_BY_TURN } from './migrations/claims-by-turn.js';
import { OFFER_REFS } from './migrations/offer-refs.js';
import { QUESTION_VOTES } from './migrations/question-votes.js';
import { openDatabase } from './open-database.js';
import { PagedList } from './ops/paged-list.js';
import { readOffers } from './queries/offers.js';
import { Sql } from './sql.js';

const HOUSE = { kid: 'house-one', secret: 's'.repeat(43) };
const SALT = 'salt';
const ANA = viewerKey(SALT, 'ana');

/** A ledger as version 0.1 left it. */
function writeFirst(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(path.join(folder, 'livestall.db'));
  const json = (value: unknown) => JSON.stringify(value).replaceAll("'", "''");
  const info = json({ title: 'Morning', rehearsal: false });
  const draft = { id: 'autumn', title: 'Ten off', kind: 'percent', percent: 10, code: 'LIVE10' };
  const coupon = { id: 'autumn', title: 'Ten off', kind: 'percent', percent: 10, opensAt: 3 };
  database.exec(`
    PRAGMA journal_mode = WAL;
    BEGIN; ${MIGRATIONS[0] ?? ''}; PRAGMA user_version = 1; COMMIT;
    INSERT INTO meta VALUES ('at', '5'), ('opening', '7'), ('epoch', 'first'),
      ('house-kid', '${HOUSE.kid}'), ('house-secret', '${HOUSE.secret}');
    INSERT INTO account VALUES ('willow', 'Willow Bend', '["https://shop.example"]', 1);
    INSERT INTO channel VALUES ('farm', 'willow', '"Farm"');
    INSERT INTO show (id, account, channel, salt, status, info, seq, created_at, started_at)
      VALUES ('morning', 'willow', 'farm', '${SALT}', 'live', '${info}', 3, 1, 2);
    INSERT INTO event VALUES
      ('morning', 1, 1, 'show.described', '{"info":${info}}'),
      ('morning', 2, 2, 'show.started', '{}'),
      ('morning', 3, 3, 'coupon.opened', '{"coupon":${json(coupon)}}');
    INSERT INTO gauge VALUES ('morning', 'stock:pears', 4, 12);
    INSERT INTO coupon (show, id, draft, total, claimed, opens_at)
      VALUES ('morning', 'autumn', '${json(draft)}', NULL, 1, 3);
    INSERT INTO claim VALUES ('morning', 'autumn', '${ANA}', 4);
    INSERT INTO journal (at, show, kind, viewer, subject) VALUES (4, 'morning', 'claim', '${ANA}', 'autumn');
    INSERT INTO message VALUES ('morning', 1, 5, '${ANA}', 'Ana', 'viewer', 'Hello', 0);`);
  database.close();
}

/** A ledger as the first migrations left it, with a show that is on. @param before The first that it has not seen. */
async function olderLedger(before: number): Promise<{ data: string; database: DatabaseSync }> {
  const data = await dataFolder();
  mkdirSync(data, { recursive: true });
  const database = new DatabaseSync(path.join(data, 'livestall.db'));
  database.exec(MIGRATIONS.slice(0, before).join(';'));
  database.exec(`
    PRAGMA user_version = ${before};
    INSERT INTO account (id, name, origins, created_at) VALUES ('a', 'A', '[]', 1);
    INSERT INTO channel VALUES ('c', 'a', '"C"');
    INSERT INTO show (id, account, channel, salt, status, info, seq, created_at)
      VALUES ('show', 'a', 'c', 's', 'live', '{}', 0, 1);`);
  return { data, database };
}

it('opens a ledger of the first version: all is there, and it goes on', async () => {
  const data = await dataFolder();
  writeFirst(data);
  const server = await createServer({ data });
  const show = `${server.address}/v1/shows/morning`;

  const { body } = await call<Snapshot>(show);
  expect(body).toMatchObject({
    ...{ epoch: 'first', seq: 3, channel: 'farm' },
    gauges: { 'stock:pears': [4, 12] },
    messages: [{ id: 'm1', text: 'Hello', name: 'Ana', sender: ANA }],
  });
  expect(server.desk.state('morning')).toMatchObject({
    status: 'live',
    coupons: [{ coupon: { id: 'autumn' } }],
  });
  const claims = { account: 'willow', role: 'viewer', subject: 'ana', name: 'Ana' } as const;
  const token = mintToken(HOUSE, { ...claims, expiresAt: Date.now() + 60_000 });
  const me = await call<Me>(`${show}/me`, { token });
  expect(me.body.claims).toEqual([{ coupon: 'autumn', code: 'LIVE10', at: 4 }]);

  await call(`${show}/messages`, { token, key: 'line-two', body: { text: 'And on' } });
  const page = await call<MessagePage<Message>>(`${show}/messages`);
  expect(page.body.messages.map(({ id }) => id)).toEqual(['m1', 'm2']);
  expect(await server.desk.act('morning', { act: 'show.end' })).toMatchObject({ seq: 4 });
  await server.close();

  const database = new DatabaseSync(path.join(data, 'livestall.db'));
  expect(database.prepare('PRAGMA user_version').get()).toEqual({
    user_version: MIGRATIONS.length,
  });
  database.close();
});

it('keeps what the shares of an older giveaway are worth', async () => {
  const { data, database } = await olderLedger(
    MIGRATIONS.findIndex((sql) => sql.includes('CREATE TABLE giveaway_shares')),
  );
  const amounts = Array.from({ length: 1_001 }, (_, index) => index * 7);
  database.exec(`
    INSERT INTO giveaway (show, id, draft, total) VALUES ('show', 'packet', '{}', 1001);`);
  const insert = database.prepare("INSERT INTO giveaway_share VALUES ('show', 'packet', ?, ?)");
  for (const [index, amount] of amounts.entries()) insert.run(index + 1, amount);
  database.close();
  const name = { show: 'show', list: 'giveaway-shares', of: 'packet' } as const;
  const shares = new PagedList<number>(new Sql(openDatabase(data)), name);
  expect(amounts.map((_, index) => shares.at(index + 1))).toEqual(amounts);
  expect(shares.at(1_002)).toBeUndefined();
});

it('keeps the codes that were uploaded to an older ledger, in their order', async () => {
  const { data, database } = await olderLedger(MIGRATIONS.indexOf(LIST_PAGES));
  const draft = JSON.stringify({ id: 'pears', title: 'Pears', kind: 'gift' });
  const prize = JSON.stringify({ id: 'pears', kind: 'draw', prize: 'Pears', total: 1 });
  database.exec(`
    INSERT INTO coupon (show, id, draft, opens_at, claimed) VALUES ('show', 'pears', '${draft}', 1, 600);
    INSERT INTO giveaway (show, id, draft, total, codes) VALUES ('show', 'pears', '${prize}', 1, 1);
    INSERT INTO giveaway_code VALUES ('show', 'pears', 1, 'PRIZE');`);
  const insert = database.prepare("INSERT INTO coupon_code VALUES ('show', 'pears', ?, ?)");
  for (let n = 1; n <= 1_001; n += 1) insert.run(n, `PEAR-${n}`);
  database.close();
  const store = new LedgerStore(openDatabase(data));
  const take = { show: 'show', coupon: 'pears', viewer: 'ana', key: 'key-of-ana' };
  expect(store.commit([{ op: 'coupon.claim', take }])).toMatchObject([
    { give: { claim: { code: 'PEAR-601' } } },
  ]);
  expect(store.read('record', { show: 'show', messages: 0 })).toMatchObject({
    coupons: [{ codes: 1_001 }],
    giveaways: [{ codes: 1 }],
  });
  store.close();
});

it('gives those who wait in an older line their places', async () => {
  const { data, database } = await olderLedger(
    MIGRATIONS.findIndex((sql) => sql.includes('ADD COLUMN place')),
  );
  const price = { amount: 400, currency: 'USD' };
  const draft = JSON.stringify({ id: 'flash', product: 'pears', price, total: 1, perViewer: 1 });
  database.exec(`
    INSERT INTO offer (show, id, draft, total, held, opens_at) VALUES ('show', 'flash', '${draft}', 1, 1, 1);
    INSERT INTO gauge VALUES ('show', 'offer:flash', 7, 0);
    INSERT INTO hold (show, id, offer, viewer, qty, status, at) VALUES
      ('show', 'h1', 'flash', 'ana', 1, 'held', 1), ('show', 'h2', 'flash', 'ben', 1, 'waiting', 2),
      ('show', 'h3', 'flash', 'cleo', 1, 'released', 3), ('show', 'h4', 'flash', 'dan', 1, 'waiting', 4);`);
  database.close();
  const store = new LedgerStore(openDatabase(data));
  const places = ['ana', 'ben', 'cleo', 'dan'].map((viewer) =>
    store.read('holds', { show: 'show', viewer }).map(({ place }) => place),
  );
  expect(places).toEqual([[undefined], [1], [undefined], [2]]);
  const take = { show: 'show', viewer: 'eve', id: 'h5', offer: 'flash', qty: 1, wait: true };
  expect(store.commit([{ op: 'hold.take', take: { ...take, key: 'key-of-eve' } }])).toMatchObject([
    { give: { hold: { place: 3 }, change: { row: { waiting: 3, version: 8 } } } },
  ]);
  store.close();
});

it('keeps what was asked before everybody could read questions for the house alone', async () => {
  const { data, database } = await olderLedger(MIGRATIONS.indexOf(QUESTION_VOTES));
  database.exec(`
    INSERT INTO question (show, n, at, sender, name, text) VALUES ('show', 1, 1, 'ana', 'Ana', 'Between us?');`);
  database.close();
  const store = new LedgerStore(openDatabase(data));
  const take = { show: 'show', sender: 'ben', key: 'key-of-ben', name: 'Ben', text: 'For all?' };
  store.commit([{ op: 'question.add', take }]);
  const questions = store.read('record', { show: 'show', messages: 0 })?.questions;
  expect(questions?.map(({ question, isPrivate }) => [question.text, isPrivate])).toEqual([
    ['Between us?', true],
    ['For all?', false],
  ]);
  store.close();
});

it('signs what is held of an older offer for the id that it was signed for', async () => {
  const { data, database } = await olderLedger(MIGRATIONS.indexOf(OFFER_REFS));
  const goods = JSON.stringify([
    { id: 'pears', ref: 'sku-pears' },
    { id: 'eggs', ref: 'sku-eggs', variants: [{ id: 'ten', ref: 'sku-ten' }, { id: 'six' }] },
    { id: 'rice' },
  ]);
  database.exec(`
    UPDATE show SET catalog = 'new';
    INSERT INTO catalog VALUES ('show', 'old', '[{"id":"pears","ref":"sku-old"}]'), ('show', 'new', '${goods}');`);
  const insert = database.prepare(
    "INSERT INTO offer (show, id, draft, total, opens_at) VALUES ('show', ?, ?, 1, ?)",
  );
  for (const [id, of, opensAt = 1] of [
    ['pears', { product: 'pears' }],
    ['ten', { product: 'eggs', variant: 'ten' }],
    ['six', { product: 'eggs', variant: 'six' }],
    ['rice', { product: 'rice' }],
    ['gone', { product: 'moon' }],
    ['prepared', { product: 'pears' }, null],
  ] as const) {
    insert.run(id, JSON.stringify({ id, ...of }), opensAt);
  }
  database.close();
  const refs = readOffers(new Sql(openDatabase(data)), 'show').map(({ draft, ref }) => [
    draft.id,
    ref,
  ]);
  expect(Object.fromEntries(refs)).toEqual({
    ...{ pears: 'sku-pears', ten: 'sku-ten' },
    ...{ six: null, rice: null, gone: null, prepared: null },
  });
});

it('calls what older links led to as the newest goods do that have it', async () => {
  const { data, database } = await olderLedger(MIGRATIONS.indexOf(CLICK_MEDIA));
  database.exec(`
    UPDATE show SET info = '{"rehearsal":false}';
    INSERT INTO catalog VALUES
      ('show', 'old', '[{"id":"pears","title":"Old"},{"id":"eggs","title":{"en":"Eggs"}}]'),
      ('show', 'new', '[{"id":"pears","title":"Pears"},{"id":"honey","title":"Honey"}]');
    INSERT INTO click (id, show, product, at) VALUES
      ('c1', 'show', 'pears', 1), ('c2', 'show', 'pears', 2), ('c3', 'show', 'eggs', 3), ('c4', 'show', 'moon', 4);`);
  database.close();
  const migrated = openDatabase(data);
  const store = new LedgerStore(migrated);
  const asked = { account: 'a', channel: null, show: null, from: 0, to: 9, most: 9 };
  const told = (by: ReportKind) =>
    store
      .read('report', { ...asked, by })
      .rows.map(({ title, medium, clicks }) => [title ?? medium, clicks]);
  expect(told('link')).toEqual([
    ['Pears', 2],
    [{ en: 'Eggs' }, 1],
    [undefined, 1],
  ]);
  expect(told('medium')).toEqual([['live', 4]]);
  expect(migrated.prepare('SELECT product FROM link').all()).toHaveLength(2);
  store.close();
});

it('keeps every claim of older tables: its code, its key, its line of the journal, and whose it is no more', async () => {
  const { data, database } = await olderLedger(MIGRATIONS.indexOf(CLAIMS_BY_TURN));
  const terms = { title: 'Off', kind: 'gift', opensAfterMs: 0 };
  const shared = JSON.stringify({ ...terms, id: 'shared', code: 'LIVE10', perViewer: 2 });
  const own = JSON.stringify({ ...terms, id: 'own' });
  database.exec(`
    INSERT INTO show (id, account, channel, salt, status, info, seq, created_at)
      VALUES ('other', 'a', 'c', 's', 'live', '{}', 0, 1);
    INSERT INTO coupon (show, id, draft, claimed, opens_at) VALUES
      ('show', 'shared', '${shared}', 3, 1), ('show', 'own', '${own}', 1, 1),
      ('other', 'shared', '${shared}', 1, 1);
    INSERT INTO journal (n, at, show, kind, viewer, subject) VALUES
      (1, 2, 'show', 'claim', 'zoe', 'shared'), (2, 3, 'show', 'claim', 'ana', 'shared'),
      (3, 4, 'show', 'claim', 'ana', 'own'), (4, 5, 'show', 'claim', 'erased', 'shared'),
      (5, 6, 'other', 'claim', 'ana', 'shared');
    INSERT INTO claim (show, coupon, viewer, nth, at, key, code, journal) VALUES
      ('show', 'shared', 'zoe', 1, 2, NULL, NULL, NULL), ('show', 'shared', 'ana', 1, 3, 'key-one', NULL, 2),
      ('show', 'own', 'ana', 1, 4, 'key-two', 'PEAR-1', 3), ('show', 'shared', 'erased', 1, 5, NULL, NULL, 4),
      ('other', 'shared', 'ana', 1, 6, 'key-one', NULL, 5);`);
  database.close();

  const migrated = openDatabase(data);
  const store = new LedgerStore(migrated);
  const claims = (viewer: string, show = 'show') => store.read('claims', { show, viewer });
  expect(claims('zoe')).toEqual([{ coupon: 'shared', code: 'LIVE10', at: 2 }]);
  expect(claims('erased')).toEqual([{ coupon: 'shared', code: 'LIVE10', at: 5 }]);
  expect(claims('ana', 'other')).toEqual([{ coupon: 'shared', code: 'LIVE10', at: 6 }]);
  expect(claims('ana')).toEqual([
    { coupon: 'shared', code: 'LIVE10', at: 3 },
    { coupon: 'own', code: 'PEAR-1', at: 4 },
  ]);
  expect(store.read('viewer', { show: 'show', viewer: 'ana' })).toMatchObject({
    acts: [{ key: 'key-one' }, { key: 'key-two' }],
    journal: [{ at: 3 }, { at: 4 }],
  });
  const page = (after: string) =>
    store.read('claim.holders', { show: 'show', of: 'shared', after, limit: 2 });
  expect([page(''), page('ana')]).toEqual([['zoe', 'ana'], ['erased']]);

  const take = { show: 'show', coupon: 'shared', viewer: 'ana' };
  const again = ['key-one', 'key-two', 'key-three', 'key-four'].map((key) => ({
    op: 'coupon.claim' as const,
    take: { ...take, key },
  }));
  expect(store.commit(again)).toMatchObject([
    { give: { repeated: true, claim: { at: 3 } } },
    { code: 'key-reused' },
    { give: { repeated: false, claimed: 4 } },
    { code: 'already-yours' },
  ]);
  expect(page('ana'), 'who came after the first claim of one that has two').toEqual(['erased']);
  migrated.exec("DELETE FROM coupon WHERE show = 'show' AND id = 'shared'");
  expect(
    [claims('zoe'), claims('ana'), claims('ana', 'other')].map(({ length }) => length),
  ).toEqual([0, 1, 1]);
  store.close();
});

it('lets the masks go of which nobody knows any more whose they were', async () => {
  const { data, database } = await olderLedger(MIGRATIONS.indexOf(NAMED_VIEWERS));
  const system = JSON.stringify({ of: 'arrived', names: ['Z***'], count: 1 });
  database.exec(`
    INSERT INTO message (show, n, at, sender, name, role, text, redacted, system) VALUES
      ('show', 1, 5, 'ana', 'Ana', 'viewer', 'Hello', 0, NULL),
      ('show', 2, 70000, '', '', 'host', '', 0, '${system}');
    INSERT INTO stretch (show, n, seq, line) VALUES ('show', 0, 0, 0), ('show', 2, 0, 1);`);
  database.close();
  const migrated = openDatabase(data);
  const store = new LedgerStore(migrated);
  const page = store.read('messages', { show: 'show', before: null, limit: 9 });
  expect(page.messages.map(({ text }) => text)).toEqual(['Hello']);
  expect(store.read('stretches', { show: 'show' }).stretches).toMatchObject([
    { rev: 0 },
    { rev: 1 },
  ]);
  expect(JSON.stringify(migrated.prepare('SELECT system FROM message').all())).not.toContain(
    'Z***',
  );
  store.close();
});

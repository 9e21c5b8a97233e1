import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connectShow } from '@livestall/client';
import type { Show, ShowOptions, StallStorage } from '@livestall/client';
import { connectHost } from '@livestall/client/host';
import type { HostShow } from '@livestall/client/host';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../protocol/testing/until.js';
import { crate } from './world/goods.js';
import { ServerProcess } from './world/server-process.js';

// The client under plain Node, against the real server in a process of its own: no page, no document.

let folder: string;
let server: ServerProcess;
let host: HostShow;
let show: string;
const open: { close(): void }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'livestall-client-'));
  const account = { id: 'willow-bend', name: 'Willow Bend', origins: [] };
  server = new ServerProcess({ data: folder, accounts: [account], limits: { lines: 100 } });
  await server.start();
  host = connectHost({ server: server.address, code: server.code, storage: null });
  open.push(host);
  await until(host, () => host.session !== null);
  const token = host.session?.token ?? '';
  const call = async (method: string, at: string, body: unknown) => {
    const response = await fetch(server.address + at, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${at}: ${await response.text()}`);
    return (await response.json()) as { id: string };
  };
  const info = { title: 'Evening crates', rehearsal: false };
  show = (await call('POST', '/v1/shows', { channel: 'farm', info })).id;
  await call('PUT', `/v1/shows/${show}/goods`, { products: [crate('pear'), crate('plum')] });
  await call('PUT', `/v1/shows/${show}/coupons/ten`, {
    id: 'ten',
    title: 'Ten off',
    kind: 'percent',
    percent: 10,
    total: 2,
    code: 'LIVE10',
    opensAfterMs: 0,
  });
  host.wake();
  await until(host, () => host.backstage !== null);
});

afterAll(async () => {
  for (const one of open) one.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

function storage(): StallStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

async function watch(options: Partial<ShowOptions> = {}): Promise<Show> {
  const viewer = connectShow({
    server: server.address,
    channel: 'farm',
    storage: storage(),
    ...options,
  });
  open.push(viewer);
  await until(viewer, () => viewer.connection === 'streaming');
  return viewer;
}

it('shows what the seller does, as it is done', async () => {
  const viewer = await watch();
  const pinned: string[] = [];
  viewer.on('product.pinned', ({ data }) => pinned.push(data.product));
  await host.act({ act: 'show.start' });
  await until(viewer, () => viewer.now.status === 'live');
  await host.act({ act: 'product.pin', product: 'plum' });
  await until(viewer, () => viewer.stage.pins[0]?.product === 'plum');
  expect(pinned).toEqual(['plum']);
  await until(viewer, () => viewer.catalog.size === 2);
  expect([...viewer.catalog.keys()]).toEqual(['pear', 'plum']);
  expect(Math.abs(viewer.serverTime() - Date.now())).toBeLessThan(1_000);
});

it('asks the host, who takes it up and puts it away, and knows it after a reload', async () => {
  const kept = storage();
  const viewer = await watch({ storage: kept });
  const other = await watch();
  await viewer.rename('Ana');
  const asked = viewer.questions.ask('Are they ripe?', 'pear');
  expect(viewer.mine.questions).toMatchObject([{ text: 'Are they ripe?', delivery: 'sending' }]);
  const question = await asked;
  expect(question).toMatchObject({ name: 'Ana', product: 'pear' });
  await until(host, () => host.backstage?.questions[0]?.id === question.id);

  await host.act({ act: 'question.show', question: question.id });
  const { id, name, text, product } = question;
  for (const one of [viewer, other]) await until(one, () => one.now.question !== null);
  expect(other.stage.question).toEqual({ id, name, text, product });
  const standing = (show: Show) => show.mine.questions.map(({ status }) => status).join();
  await until(viewer, () => standing(viewer) === 'shown');
  await host.act({ act: 'question.close', question: id });
  await until(other, () => other.stage.question === null);
  await until(viewer, () => standing(viewer) === 'answered');

  viewer.close();
  const again = await watch({ storage: kept });
  await until(again, () => again.mine.questions.length > 0);
  expect(again.mine.questions).toMatchObject([{ id, product, status: 'answered' }]);
  expect(other.mine.questions).toEqual([]);
});

it('says why a question was not taken, and keeps it', async () => {
  const viewer = await watch();
  await expect(viewer.questions.ask('How much is gold?', 'gold')).rejects.toMatchObject({
    code: 'not-found',
  });
  const [failed] = viewer.mine.questions;
  expect(failed).toMatchObject({ delivery: 'failed', error: { code: 'not-found' } });
  viewer.questions.discard(failed?.id ?? '');
  expect(viewer.mine.questions).toEqual([]);
  for (let n = 1; n <= 5; n += 1) await viewer.questions.ask(`Number ${n}?`);
  await expect(viewer.questions.ask('And one more?')).rejects.toMatchObject({ code: 'conflict' });
  const [first] = viewer.mine.questions;
  await host.act({ act: 'question.close', question: first?.id ?? '' });
  await viewer.questions.retry(viewer.mine.questions.at(-1)?.id ?? '');
  await until(viewer, () => viewer.mine.questions[0]?.status === 'passed');
  expect(viewer.mine.questions.slice(1).every(({ status }) => status === 'open')).toBe(true);
});

it('talks both ways, with each line once', async () => {
  const viewer = await watch();
  await viewer.rename('Ana');
  const doubles: number[] = [];
  viewer.subscribe(() => {
    const { length } = viewer.chat.lines.filter(({ text }) => text === 'Are they sweet?');
    if (length > 1) doubles.push(length);
  });
  await viewer.chat.send('Are they sweet?');
  const seller = host.show!;
  await until(seller, () => seller.chat.lines.some(({ text }) => text === 'Are they sweet?'));
  expect(seller.chat.lines.at(-1)).toMatchObject({ name: 'Ana', role: 'viewer', own: false });
  await seller.chat.send('As honey.');
  await until(viewer, () => viewer.chat.lines.at(-1)?.text === 'As honey.');
  expect(viewer.chat.lines.at(-1)).toMatchObject({ name: 'Mei Lin', role: 'host', own: false });
  expect(viewer.chat.lines.at(-2)).toMatchObject({ own: true });
  expect(doubles).toEqual([]);
});

it('claims a coupon once, knows it after a reload, and hears when all are gone', async () => {
  await host.act({ act: 'coupon.drop', coupon: 'ten' });
  const kept = storage();
  const viewer = await watch({ storage: kept });
  await until(viewer, () => viewer.now.coupons.length === 1);
  const [first, second] = await Promise.all([viewer.claim('ten'), viewer.claim('ten')]);
  expect(first).toMatchObject({ coupon: 'ten', code: 'LIVE10' });
  expect(second).toEqual(first);
  viewer.close();
  const reloaded = await watch({ storage: kept });
  await until(reloaded, () => reloaded.mine.claims.length === 1);
  expect(await reloaded.claim('ten')).toEqual(first);
  const other = await watch();
  await other.claim('ten');
  const late = await watch();
  await expect(late.claim('ten')).rejects.toMatchObject({ code: 'sold-out' });
  await until(late, () => late.gauges['coupon:ten']?.[1] === 0);
  await until(host, () => host.backstage?.coupons[0]?.claimed === 2);
});

it('says what to do about what the server refuses', async () => {
  const viewer = await watch();
  await expect(viewer.claim('nothing')).rejects.toMatchObject({
    name: 'StallError',
    code: 'not-found',
    hint: expect.stringMatching(/Check the address/) as string,
  });
});

it('goes back by the log that the server keeps', async () => {
  await host.act({ act: 'product.pin', product: 'pear' });
  const { at } = await host.show!.chat.send('These are the pears.');
  await host.act({ act: 'product.pin', product: 'plum' });
  const isListed = async () => {
    const response = await fetch(`${server.address}/v1/shows/${show}/log`);
    const { stretches } = (await response.json()) as { stretches: { to: number }[] };
    return (stretches.at(-1)?.to ?? 0) > at;
  };
  while (!(await isListed())) await new Promise((resolve) => setTimeout(resolve, 500));
  await host.show!.chat.send('That was the last of the pears.');
  const read: string[] = [];
  const viewer = await watch({
    fetch: (input, init) => {
      read.push(new Request(input, init).url);
      return fetch(input, init);
    },
  });
  await until(viewer, () => viewer.chat.lines.at(-1)?.text === 'That was the last of the pears.');
  expect(viewer.stage.pins[0]?.product).toBe('plum');
  const reading = { date: at, mediaTime: 0, rate: 0, atLive: false };
  const picture = { read: () => reading, subscribe: () => () => undefined };
  viewer.followPicture(picture, [{ discontinuity: 0, date: 0, at: 0 }]);
  await until(viewer, () => viewer.playhead === 'rewound');
  expect(viewer.stage.pins[0]?.product).toBe('pear');
  await until(viewer, () => viewer.chat.lines.at(-1)?.text === 'These are the pears.');
  viewer.followPicture(null);
  await until(viewer, () => viewer.chat.lines.at(-1)?.text === 'That was the last of the pears.');
  expect(read.some((url) => url.endsWith('/log'))).toBe(true);
});

it('carries on when the server was killed: nothing is lost, nothing comes twice', async () => {
  const viewer = await watch();
  const seen: number[] = [];
  viewer.on('notice.posted', ({ seq }) => seen.push(seq));
  await host.act({ act: 'notice.post', text: 'before' });
  await until(viewer, () => viewer.now.notices.at(-1)?.text === 'before');
  await server.kill();
  const sent = viewer.chat.send('Are you there?');
  expect(viewer.chat.lines.at(-1)).toMatchObject({ text: 'Are you there?', delivery: 'sending' });
  await expect.poll(() => viewer.connection).toBe('offline');
  await server.start();
  await sent;
  await until(viewer, () => viewer.connection === 'streaming');
  await host.act({ act: 'notice.post', text: 'after' });
  await until(viewer, () => viewer.now.notices.at(-1)?.text === 'after');
  expect(seen).toHaveLength(2);
  expect(seen[1]).toBe((seen[0] ?? 0) + 1);
  expect(viewer.chat.lines.filter(({ text }) => text === 'Are you there?')).toHaveLength(1);
  expect(viewer.now.pins[0]?.product).toBe('plum');
});

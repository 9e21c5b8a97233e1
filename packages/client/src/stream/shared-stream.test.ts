import type { EventDraft } from '@livestall/protocol';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { until } from '../../../protocol/testing/until.js';
import { closedAfter, server, withServer } from '../../testing/with-server.js';
import { connectShow } from '../connect-show.js';
import type { ShowOptions } from '../show-options.js';
import type { Show } from '../show.js';

// Node has locks and channels too; within one process they are as those of one origin's tabs.

withServer();

beforeEach(() => {
  vi.stubGlobal('isSecureContext', true);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const pin = (product: string): EventDraft => ({
  type: 'product.pinned',
  data: { product, pins: [product] },
});

/** A tab, and the numbers of the pins that it was told of. */
async function tab(options: Partial<ShowOptions> = {}): Promise<{ show: Show; told: number[] }> {
  const show = closedAfter(
    connectShow({
      server: server.address,
      show: server.show,
      storage: null,
      ...options,
    }),
  );
  const told: number[] = [];
  show.on('product.pinned', ({ seq }) => told.push(seq));
  await until(show, () => show.connection === 'streaming');
  return { show, told };
}

const has =
  (seq: number) =>
  async ({ show }: { show: Show }) => {
    await until(show, () => show.now.seq === seq);
  };

const lockName = () => `livestall:1:${server.address}/${server.show}`;
const locked = async () =>
  ((await navigator.locks.query()).held ?? []).some(({ name }) => name === lockName());
/** As long as it takes to take the lead by force. */
const patience = () => new Promise((resolve) => setTimeout(resolve, 3_500));

/** What another script of this origin hears, and may say. */
function eavesdrop(): { heard: unknown[]; say(word: unknown): void; close(): void } {
  const channel = new BroadcastChannel(lockName());
  const heard: unknown[] = [];
  channel.onmessage = ({ data }) => heard.push(data);
  return { heard, say: (word) => channel.postMessage(word), close: () => channel.close() };
}

it('opens one stream, however many tabs there are, and each hears all of it once', async () => {
  const tabs = [await tab(), ...(await Promise.all([tab(), tab(), tab()]))];
  expect(server.streams).toBe(1);
  server.append(pin('pear'));
  server.gauge({ audience: [7, 40] });
  server.say('hello');
  await Promise.all(tabs.map(has(2)));
  for (const { show, told } of tabs) {
    await until(show, () => show.chat.lines.length === 1 && show.gauges['audience']?.[1] === 40);
    expect(told).toEqual([2]);
  }
  expect(server.count(`GET /v1/shows/${server.show}/stream`)).toBe(1);
});

it('goes on in another tab where the first was closed, with nothing missed or told twice', async () => {
  const first = await tab();
  const others = await Promise.all([tab(), tab()]);
  server.append(pin('pear'));
  await Promise.all([first, ...others].map(has(2)));
  first.show.close();
  server.place(pin('plum'));
  await Promise.all(others.map(has(3)));
  expect(server.streams).toBe(1);
  server.append(pin('fig'));
  await Promise.all(others.map(has(4)));
  expect(others.map(({ told }) => told)).toEqual([
    [2, 3, 4],
    [2, 3, 4],
  ]);
});

it('brings one that comes late to where the others are, though nothing happens', async () => {
  const { show } = await tab();
  const old = server.snapshot();
  server.append(pin('pear'));
  await until(show, () => show.now.seq === 2);
  // From a cache, older than what the leader has.
  server.answer(`GET /v1/shows/${server.show}`, (_, response) => response.end(JSON.stringify(old)));
  const late = await tab();
  await has(2)(late);
  expect(server.streams).toBe(1);
});

it('begins anew in all tabs where the server’s log is another', async () => {
  const tabs = [await tab(), await tab()];
  server.append(pin('pear'), pin('plum'));
  await Promise.all(tabs.map(has(3)));
  server.epoch = 'e2';
  server.events = [];
  server.place({ type: 'show.started', data: {} }, pin('fig'));
  server.cut();
  await Promise.all(tabs.map(has(2)));
  for (const { show } of tabs) expect(show.now.pins[0]?.product).toBe('fig');
});

it('takes the lead from a tab that holds it and says nothing, and gives it back to nobody', async () => {
  const lost = vi.fn();
  // A frozen tab: it has the lock, and hears nobody.
  const frozen = navigator.locks.request(lockName(), () => new Promise<void>(() => undefined));
  frozen.catch(lost);
  const { show } = await tab();
  expect(lost).toHaveBeenCalled();
  expect(show.connection).toBe('streaming');
  expect(server.streams).toBe(1);
}, 20_000);

it('goes alone where it took the lead, lost it and is heard by nobody', async () => {
  const rob = () =>
    navigator.locks.request(lockName(), { steal: true }, () => new Promise<void>(() => undefined));
  rob().catch(() => undefined);
  const { show } = await tab();
  rob().catch(() => undefined);
  await expect.poll(() => server.streams).toBe(0);
  await expect.poll(() => server.streams).toBe(1);
  server.append(pin('pear'));
  await until(show, () => show.now.seq === 2);
}, 30_000);

it('goes back to the others as soon as it hears one that leads', async () => {
  const rob = () =>
    navigator.locks.request(lockName(), { steal: true }, () => new Promise<void>(() => undefined));
  rob().catch(() => undefined);
  const alone = await tab();
  rob().catch(() => undefined);
  await expect.poll(() => server.streams).toBe(0);
  await expect.poll(() => server.streams).toBe(1);
  const other = await tab();
  await expect.poll(() => server.streams).toBe(1);
  server.append(pin('pear'));
  await Promise.all([alone, other].map(has(2)));
  for (const { told } of [alone, other]) expect(told).toEqual([2]);
}, 40_000);

it('says nothing between tabs that the public stream does not say', async () => {
  const ear = eavesdrop();
  const options = { token: () => Promise.resolve('ticket-secret-of-ana') };
  const [ana, bo] = [await tab(options), await tab()];
  await ana.show.chat.send('mine');
  await ana.show.claim('c1');
  await until(bo.show, () => bo.show.chat.lines.length === 1);
  const said = JSON.stringify(ear.heard);
  expect(said).toContain('mine');
  expect(said).not.toMatch(/ticket-|LIVE10|idempotency/);
  expect(bo.show.mine).toMatchObject({ viewer: null, claims: [] });
  ear.close();
});

it('passes nothing on while there is no other tab', async () => {
  const ear = eavesdrop();
  const passedOn = () => JSON.stringify(ear.heard).includes('product.pinned');
  const first = await tab();
  server.append(pin('pear'));
  await has(2)(first);
  const other = await tab();
  expect(passedOn()).toBe(false);
  server.append(pin('plum'));
  await has(3)(other);
  expect(passedOn()).toBe(true);
  ear.close();
});

it('survives whatever else is said on the channel', async () => {
  const tabs = [await tab(), await tab()];
  const mouth = eavesdrop();
  const words = [null, 7, 'x', {}, { from: 1, is: 'ask' }, { from: 'x', is: 'shout' }];
  for (const word of words) mouth.say(word);
  mouth.say({ from: 'x', is: 'here', standing: { epoch: 'e1' } });
  mouth.say({ from: 'x', is: 'told', type: 'batch', data: [] });
  mouth.say({ from: 'x', is: 'told', type: 'reset', data: {} });
  mouth.say({ from: 'x', is: 'told', type: 'batch', data: { log: [{ seq: 9 }] } });
  mouth.say({ from: 'x', is: 'down' });
  // One that passes itself off as the leader is followed until it has nothing more to say.
  mouth.say({ from: 'x', is: 'told', type: 'hello', data: {} });
  mouth.say({ from: 'x', is: 'told', type: 'reset', data: {} });
  server.append(pin('pear'));
  await Promise.all(tabs.map(has(2)));
  for (const { told } of tabs) expect(told).toEqual([2]);
  mouth.close();
});

it('has a stream of its own where that is wanted, where fetch is the page’s, and where there are no locks', async () => {
  await tab();
  await tab({ share: false });
  await tab({ fetch: (input, init) => fetch(input, init) });
  expect(server.streams).toBe(3);
  vi.stubGlobal('isSecureContext', undefined);
  await tab();
  expect(server.streams).toBe(4);
  vi.stubGlobal('isSecureContext', true);
  // A sandboxed frame: the locks are there, and refuse.
  vi.spyOn(navigator.locks, 'request').mockRejectedValue(new DOMException('No', 'SecurityError'));
  const { show } = await tab();
  expect(server.streams).toBe(5);
  server.append(pin('pear'));
  await until(show, () => show.now.seq === 2);
});

it('leaves neither stream nor lock behind where it is closed as soon as there is something to see', async () => {
  const show = connectShow({ server: server.address, show: server.show, storage: null });
  const shown = vi.fn();
  show.subscribe(() => {
    if (show.now.seq === 0) return;
    shown();
    show.close();
  });
  await expect.poll(() => shown).toHaveBeenCalled();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await locked()).toBe(false);
  expect(server.streams).toBe(0);
});

it('leaves the others’ lock and stream alone when it is woken after it was closed', async () => {
  const healthy = await tab();
  const { show } = await tab();
  show.close();
  show.wake();
  await patience();
  expect(healthy.show.connection).toBe('streaming');
  expect(server.count(`GET /v1/shows/${server.show}/stream`)).toBe(1);
}, 20_000);

it('has a stream of its own where the browser refuses channels', async () => {
  const refuse = vi.fn(function () {
    throw new DOMException('No', 'SecurityError');
  });
  vi.stubGlobal('BroadcastChannel', refuse);
  const { show, told } = await tab();
  await show.chat.send('mine');
  server.append(pin('pear'));
  await until(show, () => show.now.seq === 2);
  expect(told).toEqual([2]);
  expect(refuse).toHaveBeenCalled();
  expect(await locked()).toBe(false);
});

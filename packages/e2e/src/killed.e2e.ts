import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFarm, type Farm, type Viewer } from './world/farm.ts';
import {
  connectedAs,
  heardBy,
  listen,
  pictureEnd,
  pictureRunsPast,
  say,
} from './world/watch-page.ts';
import { wholeTalk } from './world/whole-log.ts';

const GOODS = ['rice', 'honey', 'pears', 'tomatoes'];

let farm: Farm;
let viewers: Viewer[];

beforeAll(async () => {
  farm = await openFarm();
  viewers = await Promise.all([
    farm.viewer({ width: 1280, height: 800 }),
    farm.viewer({ width: 390, height: 844 }),
  ]);
  await Promise.all(viewers.map(({ page }) => listen(page)));
});

afterAll(async () => {
  await farm[Symbol.asyncDispose]();
});

const onEach = <T>(fn: (page: Page) => Promise<T>) =>
  Promise.all(viewers.map(({ page }) => fn(page)));

/** Does one after another until the server is gone; gives what it acknowledged. */
async function untilGone<T>(act: (n: number) => Promise<T>): Promise<T[]> {
  const acknowledged: T[] = [];
  for (let n = 0; ; n += 1) {
    try {
      acknowledged.push(await act(n));
    } catch {
      return acknowledged;
    }
    await pause(50);
  }
}

const pin = (n: number) => {
  const product = GOODS[n % GOODS.length] ?? '';
  return farm.host.act(farm.show, { act: 'product.pin', product });
};

const sayAsHost = async (n: number) =>
  (await farm.host.say(farm.show, `Host line ${n}.`, `host-line-${n}`)).id;

/** Told from the rehearsal's crowd. */
const isOurs = (text: string) => /^(Host line|Good morning|Are you still there)/.test(text);

/** The lines that stand on a page, as they are read there from the oldest on: only those near the sight are drawn. */
const linesOn = (page: Page) =>
  page.locator('stall-chat [part="lines"]').evaluate(async (log) => {
    const frame = () => new Promise(requestAnimationFrame);
    const read = new Map<string, string>();
    log.scrollTop = 0;
    for (let from = -1; log.scrollTop > from; log.scrollTop += log.clientHeight / 2) {
      from = log.scrollTop;
      await frame();
      await frame();
      for (const line of log.querySelectorAll('li')) {
        const text = line.querySelector('[part="text"]')?.textContent;
        if (text !== undefined) read.set(line.dataset['id'] ?? '', text);
      }
    }
    return [...read.values()];
  });

it('carries on by itself when the server is killed in the middle of it all', async () => {
  const doing = [untilGone(pin), untilGone(sayAsHost)] as const;
  const said = await onEach((page) => say(page, 'Good morning'));
  await pause(2_000);
  const ends = await onEach(pictureEnd);
  await farm.server.kill();
  // Written while nobody is there to take it.
  const waiting = onEach((page) => say(page, 'Are you still there?'));
  const [pins, lines] = await Promise.all(doing);
  await onEach((page) => connectedAs(page, 'offline'));

  await farm.server.start();
  await onEach((page) => connectedAs(page, 'streaming'));
  const late = await waiting;
  await Promise.all(viewers.map(({ page }, n) => pictureRunsPast(page, ends[n] ?? NaN)));
  const notice = await farm.host.act(farm.show, { act: 'notice.post', text: 'Back in the barn.' });
  await onEach((page) => page.getByText('Back in the barn.').first().waitFor());
  // The line whose answer nobody heard, once more under its key.
  await sayAsHost(lines.length);
  await sayAsHost(9_000);
  await onEach((page) => page.getByText('Host line 9000.').first().waitFor());

  // Nothing that was acknowledged is lost.
  expect(pins.length).toBeGreaterThan(10);
  expect(lines.length).toBeGreaterThan(10);
  const { base, events } = await farm.snapshot();
  expect(base.seq, 'the whole of it is still in the snapshot').toBeLessThan(pins[0]?.seq ?? 0);
  const pinned = events.filter(({ type }) => type === 'product.pinned').map(({ seq }) => seq);
  expect(pinned).toEqual(expect.arrayContaining(pins.map(({ seq }) => seq)));
  const kept = await wholeTalk(farm.server.address, farm.show);
  const ids = kept.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([...lines, ...said, ...late]));

  // Each event was told to each page once, in order, those of the gap too.
  const log = events
    .filter(({ type }) => type === 'product.pinned' || type === 'notice.posted')
    .map(({ seq, type }) => ({ seq, type }));
  expect(log.at(-1)?.seq).toBe(notice.seq);
  for (const heard of await onEach(heardBy)) {
    expect(heard).toEqual(log.filter(({ seq }) => seq >= (heard[0]?.seq ?? Infinity)));
    expect(heard[0]?.seq).toBeLessThanOrEqual(pins[0]?.seq ?? 0);
  }

  // Each line is there once, and stands on each page once.
  expect(new Set(ids).size).toBe(ids.length);
  const ours = kept.map(({ text }) => text).filter(isOurs);
  expect(ours.filter((text) => text.startsWith('Host'))).toHaveLength(lines.length + 2);
  expect(ours.filter((text) => text === 'Good morning')).toHaveLength(2);
  expect(ours.filter((text) => text === 'Are you still there?')).toHaveLength(2);
  for (const { page } of viewers) {
    await expect.poll(async () => (await linesOn(page)).filter(isOurs)).toEqual(ours);
  }
});

it('complains of nothing but the server that was gone', () => {
  for (const { complaints } of viewers) {
    expect(complaints.filter((text) => !/ERR_|Failed to load resource/.test(text))).toEqual([]);
  }
});

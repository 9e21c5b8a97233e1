import path from 'node:path';
import type { Message, MessagePage } from '@livestall/protocol';
import type { Show } from '@livestall/client';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../world/browser.ts';
import { call } from '../world/host-session.ts';
import { runLivestall } from '../world/run-livestall.ts';
import { connectedAs, heardBy, listen, say } from '../world/watch-page.ts';
import { openRoughShow, type RoughShow } from './rough-show.ts';

// A stall in a real browser, a real server, and between them the network of a field behind a hill.

let rough: RoughShow;
let browser: Browser;
const open: Page[] = [];

beforeAll(async () => {
  rough = await openRoughShow({ limits: { lines: 1_000 }, metrics: {} });
  browser = await openBrowser();
});

afterEach(async () => {
  rough.proxy.clear();
  for (const page of open.splice(0)) await page.context().close();
});

afterAll(async () => {
  await browser.close();
  await rough[Symbol.asyncDispose]();
});

/** A viewer whose stall stands, and who writes down what it is told. */
async function watch(prepare?: (page: Page) => Promise<void>): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  open.push(page);
  await prepare?.(page);
  await page.goto(rough.page);
  await connectedAs(page, 'streaming');
  await listen(page);
  return page;
}

async function pins(count: number): Promise<number[]> {
  const placed = [];
  for (let n = 0; n < count; n += 1) placed.push(await rough.pin());
  return placed;
}

/** Waits until the page was told of this event; gives the numbers of all that it was told of. */
async function toldOf(page: Page, last: number): Promise<number[]> {
  const told = async () => (await heardBy(page)).map(({ seq }) => seq);
  await expect.poll(told).toContain(last);
  return told();
}

/** Waits until the page has the show as the server has it. */
async function agrees(page: Page): Promise<void> {
  const { state } = await rough.truth();
  const now = () =>
    page
      .locator('live-stall')
      .evaluate((stall: HTMLElement & { following: Show }) => stall.following.now);
  await expect.poll(now).toEqual(state);
}

/** How often the server has this line. */
async function said(text: string): Promise<number> {
  const url = `${rough.server.address}/v1/shows/${rough.show}/messages`;
  const { messages } = (await call(url, 'GET')) as MessagePage<Message>;
  return messages.filter((message) => message.text === text).length;
}

/** About 55 kB that compare as different from the last. */
function paragraphs(n: number): Record<string, string> {
  const languages = ['de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'sv', 'zh'];
  return Object.fromEntries(languages.map((one) => [one, `${n} `.padEnd(5_000, 'x')]));
}

const reconnecting = (page: Page) => page.getByText('Trying to reconnect…');

it('hears each event once and in order on a line that is slow, uneven, and gives byte by byte', async () => {
  rough.proxy.turn({ latencyMs: 150, jitterMs: 200, byByte: true });
  const page = await watch();
  const sent = say(page, 'It crackles.');
  const placed = await pins(10);
  expect(await toldOf(page, placed.at(-1) ?? 0)).toEqual(placed);
  await sent;
  expect(await said('It crackles.')).toBe(1);
  await agrees(page);
});

it('takes up where it was cut, however it was cut, and says a line once', async () => {
  const page = await watch();
  const placed: number[] = [];
  for (const how of ['end', 'reset'] as const) {
    placed.push(...(await pins(2)));
    rough.proxy.cut(how);
    const text = `Are you there after ${how}?`;
    const sent = say(page, text);
    placed.push(...(await pins(2)));
    expect(await toldOf(page, placed.at(-1) ?? 0)).toEqual(placed);
    // In the middle of what the server says: of a batch, and of the answer to the line.
    rough.proxy.tear(how);
    placed.push(...(await pins(2)));
    expect(await toldOf(page, placed.at(-1) ?? 0)).toEqual(placed);
    await sent;
    expect(await said(text)).toBe(1);
  }
  await connectedAs(page, 'streaming');
  await agrees(page);
});

it('waits as long as a busy server asks, says so meanwhile, and goes on by itself', async () => {
  const page = await watch();
  rough.proxy.turn({ busyFor: 2 });
  rough.proxy.cut('reset');
  const sent = say(page, 'Still there?');
  const placed = await pins(3);
  await reconnecting(page).waitFor();
  rough.proxy.clear();
  expect(await toldOf(page, placed.at(-1) ?? 0)).toEqual(placed);
  await reconnecting(page).waitFor({ state: 'detached' });
  await connectedAs(page, 'streaming');
  await sent;
  expect(await said('Still there?')).toBe(1);
});

it('takes the page of a hotel’s Wi-Fi for no answer', async () => {
  const page = await watch();
  rough.proxy.turn({ captive: true });
  rough.proxy.cut('end');
  const placed = await pins(3);
  await reconnecting(page).waitFor();
  rough.proxy.clear();
  expect(await toldOf(page, placed.at(-1) ?? 0)).toEqual(placed);
  await connectedAs(page, 'streaming');
  await agrees(page);
});

it('gives up a line that went dead without a word, once the heartbeats are missed', async () => {
  const page = await watch((one) => one.clock.install());
  const placed = await pins(2);
  await toldOf(page, placed.at(-1) ?? 0);
  rough.proxy.turn({ silent: true });
  placed.push(...(await pins(2)));
  rough.proxy.clear();
  // The page’s clock: two and a half beats without a word.
  await page.clock.fastForward(50_000);
  expect(await toldOf(page, placed.at(-1) ?? 0)).toEqual(placed);
  await connectedAs(page, 'streaming');
  await agrees(page);
});

it('is cut off by the server where it reads too slowly, and misses nothing by that', async () => {
  const page = await watch();
  expect(await rough.server.viewerStreams()).toBe(1);
  rough.proxy.turn({ readsPerSecond: 100 });
  // Descriptions of the show, as large as they may be, are events like others.
  const most = 16 * 1_048_576;
  let sent = 0;
  for (let n = 0; sent < most && (await rough.server.viewerStreams()) > 0; n += 1) {
    const info = { title: 'A stormy evening', rehearsal: false, description: paragraphs(n) };
    await rough.host.call('PATCH', `/v1/shows/${rough.show}`, { info });
    sent += JSON.stringify(info).length;
  }
  expect(sent, 'bytes until the server had enough').toBeLessThan(most);
  rough.proxy.clear();
  const placed = await pins(2);
  expect(await toldOf(page, placed.at(-1) ?? 0)).toEqual(placed);
  await agrees(page);
});

it('begins anew where the server was set back to a backup', async () => {
  const page = await watch();
  const placed = await pins(2);
  await toldOf(page, placed.at(-1) ?? 0);
  const backup = path.join(rough.data, 'copy.db');
  await runLivestall('backup', backup, '--data', rough.data);
  const lost = await pins(3);
  await toldOf(page, lost.at(-1) ?? 0);
  await rough.server.stop();
  await runLivestall('restore', backup, '--data', rough.data);
  await rough.server.start();
  await agrees(page);
  const after = await pins(1);
  // Numbers go on from the backup’s: what was lost is no more, and nothing is told again.
  const all = [...placed, ...lost, ...after];
  await expect.poll(async () => (await heardBy(page)).map(({ seq }) => seq)).toEqual(all);
  await agrees(page);
});

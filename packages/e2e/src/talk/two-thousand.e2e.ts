import { connectShow, type Show } from '@livestall/client';
import type { LogIndex, LogStretch, Message } from '@livestall/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../../protocol/testing/until.js';
import { openRoughShow, type RoughShow } from '../chaos/rough-show.ts';
import { openBrowser } from '../world/browser.ts';
import { call } from '../world/host-session.ts';
import type { AccountKey } from '../world/sign-token.ts';
import { connectedAs } from '../world/watch-page.ts';
import { wholeTalk } from '../world/whole-log.ts';
import { Listener, type Answer, type Place } from './listener.ts';

// Two thousand people in one show, each with a stream of their own, who all have something to say; among them forty with our
// client on a line that is cut again and again, and a phone with the stall.

const CROWD = 2_000;
const WITH_CLIENT = 40;
/** So many speak at a time: a laptop that plays two thousand has few hands. */
const HANDS = 40;

let rough: RoughShow;
let browser: Browser;
let phone: Page;
let crowd: Listener[];
let clients: Show[];
/** What the server took, in the order of its answers. */
const taken: Message[] = [];

beforeAll(async () => {
  rough = await openRoughShow();
  browser = await openBrowser();
  const { server, show, proxy } = rough;
  const secrets = `${server.address}/v1/accounts/willow/secrets`;
  const key = (await call(secrets, 'POST', undefined, { token: server.operator })) as AccountKey;
  const place: Place = { server: server.address, show, account: 'willow', key };
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  phone = await context.newPage();
  await phone.goto(rough.page);
  await connectedAs(phone, 'streaming');
  clients = Array.from({ length: WITH_CLIENT }, () =>
    connectShow({ server: proxy.address, show, storage: null }),
  );
  await Promise.all(clients.map((one) => until(one, () => one.connection === 'streaming')));
  const names = Array.from({ length: CROWD }, (_, n) => `person-${n}`);
  crowd = await inHands(names, (name) => Listener.come(place, name));
});

afterAll(async () => {
  for (const one of clients ?? []) one.close();
  await Promise.all((crowd ?? []).map((one) => one.go()));
  await browser.close();
  await rough[Symbol.asyncDispose]();
});

/** The same for each of many, so many at a time; the results in their order. */
async function inHands<T, R>(all: readonly T[], fn: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const left = all.entries();
  const work = async () => {
    for (const [n, one] of left) results[n] = await fn(one);
  };
  await Promise.all(Array.from({ length: HANDS }, work));
  return results;
}

/** Everybody in the room hears it, for the house is always heard; resolves when all have. */
async function houseSays(text: string): Promise<Message> {
  const line = await rough.host.say(rough.show, text);
  taken.push(line);
  await Promise.all(crowd.map((one) => one.until(() => one.heard.includes(line.id))));
  return line;
}

const number = (id: string) => taken.findIndex((line) => line.id === id);

it('takes what everybody says while lines are cut, and thins it for people', async () => {
  await houseSays('Good evening, all two thousand of you!');
  const answers = inHands(crowd, (one) => one.say('Are the pears sweet?'));
  for (const how of ['reset', 'end', 'reset'] as const) {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    rough.proxy.cut(how);
  }
  const lines = (await answers).map(({ line }: Answer) => line);
  expect(lines.filter((line) => line !== undefined)).toHaveLength(CROWD);
  for (const line of lines) if (line) taken.push(line);
  taken.sort((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
  await houseSays('They are, and I read them all later.');
  const [one] = crowd;
  expect(one!.heard.length).toBeGreaterThan(2);
  expect(one!.heard.length).toBeLessThan(CROWD / 4);
});

it('tells all of them the same lines, each once, in the order of the history', async () => {
  const [first, ...others] = crowd;
  const ids = first!.heard;
  expect(new Set(ids).size).toBe(ids.length);
  for (const one of others) expect(one.heard).toEqual(ids);
  const history = await wholeTalk(rough.server.address, rough.show);
  expect(history.map(({ id }) => id)).toEqual(taken.map(({ id }) => id));
  const places = ids.map(number);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it('gives those who were cut off the newest of it, nothing twice and nothing out of order', async () => {
  const newest = taken.at(-1)!.id;
  await Promise.all(
    clients.map((one) => until(one, () => one.chat.lines.some(({ id }) => id === newest))),
  );
  for (const { chat } of clients) {
    const places = chat.lines.map(({ id }) => number(id));
    expect(places).not.toContain(-1);
    expect(new Set(places).size).toBe(places.length);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
});

it('takes lines away from everybody within two ticks', async () => {
  const bad = taken.slice(-3).map(({ id }) => id);
  for (const message of bad) await rough.host.act(rough.show, { act: 'message.redact', message });
  for (const message of bad) {
    await Promise.all(crowd.map((one) => one.until(() => one.ticksUntilGone.has(message))));
    const slowest = Math.max(...crowd.map((one) => one.ticksUntilGone.get(message) ?? Infinity));
    expect(slowest).toBeLessThan(2);
    await Promise.all(
      clients.map((one) => until(one, () => one.chat.lines.every(({ id }) => id !== message))),
    );
  }
  const [gone] = taken.slice(-1);
  await phone.getByText(gone!.text, { exact: true }).waitFor({ state: 'detached' });
  const history = await wholeTalk(rough.server.address, rough.show);
  expect(history.filter(({ id }) => bad.includes(id))).toEqual([]);
});

it('tells in the replay what was said then, and nothing that was taken away', async () => {
  const at = `${rough.server.address}/v1/shows/${rough.show}/log`;
  const history = await wholeTalk(rough.server.address, rough.show);
  const last = Math.floor(history.at(-1)!.at / 30_000);
  const index = async () => (await call(at, 'GET')) as LogIndex;
  await expect.poll(async () => (await index()).stretches.at(-1)?.n).toBeGreaterThanOrEqual(last);
  const { epoch, stretches } = await index();
  const replayed = [];
  for (const { n, rev } of stretches) {
    const stretch = (await call(`${at}/${epoch}/${n}.${rev}`, 'GET')) as LogStretch;
    replayed.push(...stretch.messages);
  }
  const byId = new Map(history.map((line) => [line.id, line]));
  for (const line of replayed) expect(byId.get(line.id)).toEqual(line);
  expect(new Set(replayed.map(({ id }) => id)).size).toBe(replayed.length);
  const house = ({ role }: Message) => role === 'host';
  expect(replayed.filter(house)).toEqual(history.filter(house));
});

it('says on the phone how many seconds to wait, and keeps the text', async () => {
  const field = phone.getByRole('textbox', { name: 'Say something…' });
  const waits = phone.getByText(/\d+ s\b/).first();
  const text = (n: number) => `Line ${n} of somebody in a hurry`;
  let said = 0;
  // On a machine that is slow they are not too fast at once.
  while (said < 40 && !(await waits.isVisible())) {
    said += 1;
    await field.fill(text(said));
    await field.press('Enter');
    if (said === 1) await phone.getByRole('button', { name: 'Stay a guest' }).click();
  }
  await waits.waitFor();
  const line = phone.locator('[part=line]').filter({ hasText: text(said) });
  const kept = async () => (await field.inputValue()) === text(said) || (await line.count()) > 0;
  expect(await kept()).toBe(true);
});

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser } from '../world/browser.ts';
import { connectedAs, heardBy, listen } from '../world/watch-page.ts';
import { openRoughShow, type RoughShow } from './rough-show.ts';

// Many tabs of one browser with the same show, over HTTP/1.1: six connections are all that an origin gets.

const TABS = 8;

let rough: RoughShow;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  rough = await openRoughShow({ metrics: {} });
  browser = await openBrowser();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 390, height: 844 } });
});

afterEach(async () => {
  await context.close();
});

afterAll(async () => {
  await browser.close();
  await rough[Symbol.asyncDispose]();
});

async function openTab(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(rough.page);
  await connectedAs(page, 'streaming');
  await listen(page);
  return page;
}

async function openTabs(count: number): Promise<Page[]> {
  const tabs = [];
  for (let n = 0; n < count; n += 1) tabs.push(await openTab());
  return tabs;
}

const oneStream = () => expect.poll(() => rough.server.viewerStreams()).toBe(1);

/** Waits until each tab was told of all these, once and in order, and of nothing else. */
async function allTold(tabs: readonly Page[], placed: readonly number[]): Promise<void> {
  for (const page of tabs) {
    await expect.poll(async () => (await heardBy(page)).map(({ seq }) => seq)).toEqual(placed);
  }
}

/** The tab that holds the lock. Locks tell whose they are by an id, which a tab learns from one of its own. */
async function leaderOf(tabs: readonly Page[]): Promise<Page> {
  const holders = await Promise.all(
    tabs.map(async (page) => {
      const leads = await page.evaluate(() => {
        const own = crypto.randomUUID();
        return navigator.locks.request(own, async () => {
          const { held = [] } = await navigator.locks.query();
          const us = held.find(({ name }) => name === own)?.clientId;
          return held.some(
            ({ name, clientId }) => name?.startsWith('livestall:') && clientId === us,
          );
        });
      });
      return leads ? page : null;
    }),
  );
  const leader = holders.find((page) => page !== null);
  if (!leader) throw new Error('No tab leads.');
  return leader;
}

it('shares one stream between many tabs, and goes on in another when the leader is closed', async () => {
  const tabs = await openTabs(TABS);
  await oneStream();
  const placed = [await rough.pin(), await rough.pin()];
  await allTold(tabs, placed);

  const leader = await leaderOf(tabs);
  const others = tabs.filter((page) => page !== leader);
  await Promise.all([leader.close(), rough.pin().then((seq) => placed.push(seq))]);
  placed.push(await rough.pin());
  await allTold(others, placed);
  await oneStream();

  // A tab that comes later is told of what comes after it.
  const late = await openTab();
  placed.push(await rough.pin());
  await allTold(others, placed);
  await allTold([late], placed.slice(-1));
  await oneStream();
});

it('goes on in another tab when the leader crashes', async () => {
  const tabs = await openTabs(3);
  const placed = [await rough.pin()];
  await allTold(tabs, placed);
  const leader = await leaderOf(tabs);
  const crashed = leader.waitForEvent('crash');
  const devtools = await context.newCDPSession(leader);
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  placed.push(await rough.pin());
  const others = tabs.filter((page) => page !== leader);
  await allTold(others, placed);
  await oneStream();
});

it('goes on in another tab when the leader is frozen, which is one of them again when it thaws', async () => {
  const tabs = await openTabs(3);
  const placed = [await rough.pin()];
  await allTold(tabs, placed);
  const leader = await leaderOf(tabs);
  const devtools = await context.newCDPSession(leader);
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
  placed.push(await rough.pin());
  const others = tabs.filter((page) => page !== leader);
  await allTold(others, placed);
  await oneStream();
  await devtools.send('Page.setWebLifecycleState', { state: 'active' });
  placed.push(await rough.pin());
  await allTold(tabs, placed);
  await oneStream();
});

it('takes the lead from a tab that froze without a word', async () => {
  const tabs = await openTabs(2);
  const placed = [await rough.pin()];
  await allTold(tabs, placed);
  const leader = await leaderOf(tabs);
  const [follower] = tabs.filter((page) => page !== leader);
  if (!follower) throw new Error('There are two.');
  // Its script stands still, as that of a tab which a phone has put away.
  const devtools = await context.newCDPSession(leader);
  await devtools.send('Debugger.enable');
  await devtools.send('Debugger.pause');
  placed.push(await rough.pin());
  await allTold([follower], placed);
  await devtools.send('Debugger.resume');
  placed.push(await rough.pin());
  await allTold(tabs, placed);
  await oneStream();
});

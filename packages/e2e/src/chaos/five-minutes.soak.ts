import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connectShow } from '@livestall/client';
import type { Show } from '@livestall/client';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { openBrowser } from '../world/browser.ts';
import { runLivestall } from '../world/run-livestall.ts';
import { connectedAs, heardBy, listen } from '../world/watch-page.ts';
import { wholeLog, wholeTalk } from '../world/whole-log.ts';
import { openRoughShow } from './rough-show.ts';
import { storm } from './storm.ts';

// Five minutes of a show over a line that is cut every 10 to 15 s: time enough for each kind of cut in each weather.
// SOAK_MINUTES makes it longer.

const TOTAL_MS = Number(process.env['SOAK_MINUTES'] ?? 5) * 60_000;

/** Somebody who follows the show. */
interface Watcher {
  name: string;
  /** The numbers of the pins that they were told of. */
  told(): Promise<number[]>;
  now(): Promise<Show['now']>;
}

type Stall = HTMLElement & { following: Show };

async function inTab(context: BrowserContext, url: string, name: string): Promise<Watcher> {
  const page: Page = await context.newPage();
  await page.goto(url);
  await connectedAs(page, 'streaming');
  await listen(page);
  return {
    name,
    told: async () =>
      (await heardBy(page)).filter(({ type }) => type === 'product.pinned').map(({ seq }) => seq),
    now: () => page.locator('live-stall').evaluate((stall: Stall) => stall.following.now),
  };
}

async function inNode(
  server: string,
  show: string,
  name: string,
): Promise<Watcher & { show: Show }> {
  const followed = connectShow({ server, show, storage: null });
  onTestFinished(() => followed.close());
  const told: number[] = [];
  followed.on('product.pinned', ({ seq }) => told.push(seq));
  await expect.poll(() => followed.connection).toBe('streaming');
  return { name, show: followed, told: async () => told, now: async () => followed.now };
}

it(
  'tells everyone everything once and in order, whatever happens to the line and the server',
  async () => {
    await using rough = await openRoughShow({ limits: { lines: 1_000 } });
    const { server, proxy, host, show } = rough;
    const browser: Browser = await openBrowser();
    onTestFinished(() => browser.close());
    const over = new AbortController();
    onTestFinished(() => over.abort());
    const [family, other] = [await browser.newContext(), await browser.newContext()];
    const crowd = [
      await inNode(proxy.address, show, 'Node 1'),
      await inNode(proxy.address, show, 'Node 2'),
    ];
    const watchers: Watcher[] = [
      ...crowd,
      await inTab(family, rough.page, 'a tab'),
      await inTab(family, rough.page, 'a tab beside it'),
      await inTab(other, rough.page, 'a tab elsewhere'),
    ];
    const raging = storm(proxy, over.signal);

    /** Pins and talks for so long; gives when all of it is acknowledged. */
    const said: Promise<{ text: string }>[] = [];
    const goOn = async (forMs: number) => {
      const end = performance.now() + forMs;
      for (let n = 0; performance.now() < end; n += 1) {
        await rough.pin();
        const speaker = crowd[n % crowd.length];
        if (n % 4 === 0 && speaker) said.push(speaker.show.chat.send(`Line ${said.length}`));
        await pause(400);
      }
    };
    /** Waits until everyone has a notice that is posted now. */
    const allHear = async (text: string) => {
      await host.act(show, { act: 'notice.post', text });
      for (const watcher of watchers) {
        await expect
          .poll(async () => (await watcher.now()).notices.at(-1)?.text, { timeout: 100_000 })
          .toBe(text);
      }
    };

    await goOn(TOTAL_MS * 0.3);
    await server.kill();
    await server.start();
    await goOn(TOTAL_MS * 0.3);

    // Set back to a backup that has all of it: another epoch, in which the numbers go on.
    await allHear('All are here.');
    const backup = path.join(rough.data, 'copy.db');
    await runLivestall('backup', backup, '--data', rough.data);
    await server.stop();
    await runLivestall('restore', backup, '--data', rough.data);
    await server.start();
    await allHear('All are here again.');

    await goOn(TOTAL_MS * 0.2);
    watchers.push(await inNode(proxy.address, show, 'a late Node'));
    watchers.push(await inTab(family, rough.page, 'a late tab'));
    await goOn(TOTAL_MS * 0.2);
    over.abort();
    const cuts = await raging;
    await allHear('That was it.');

    const log = await wholeLog(server.address, show);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, n) => n + 1));
    const pins = log.filter(({ type }) => type === 'product.pinned').map(({ seq }) => seq);
    const { state } = await rough.truth();
    for (const watcher of watchers) {
      const { name } = watcher;
      const heard = await watcher.told();
      const expected = pins.filter((seq) => seq >= (heard[0] ?? Infinity));
      expect(heard, name).toEqual(expected);
      expect(heard.length, name).toBeGreaterThan(pins.length / (name.includes('late') ? 10 : 1.1));
      expect(await watcher.now(), name).toEqual(state);
    }

    const lines = (await Promise.all(said)).map(({ text }) => text);
    const talk = (await wholeTalk(server.address, show)).map(({ text }) => text);
    expect(talk.sort()).toEqual(lines.sort());
    console.log(
      `${cuts} cuts, ${pins.length} pins, ${lines.length} lines, ${watchers.length} watchers`,
    );
  },
  TOTAL_MS + 600_000,
);

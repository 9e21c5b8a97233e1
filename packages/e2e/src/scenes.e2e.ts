import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Show } from '@livestall/client';
import type { PlayerElement } from '@livestall/elements';
import type { LogEvent, Snapshot } from '@livestall/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FRAME } from './encoder/bar-code.ts';
import { serveFolders, type Site } from './encoder/broadcast-site.ts';
import type { Camera } from './encoder/camera.ts';
import { PLAYLIST, startEncoder, type Encoder } from './encoder/encoder.ts';
import { serveShifted, type ShiftedSite } from './encoder/shifted-site.ts';
import { frameShown } from './encoder/watch-frames.ts';
import { openBrowser, openPage } from './world/browser.ts';
import { call, HostSession } from './world/host-session.ts';
import { ServerProcess } from './world/server-process.ts';

/** The frames of the other angle have numbers from here on: which camera took one can be seen. */
const PACKING = 20_000;

/** What the other encoder's clock is off. */
const OFF_MS = -90_000;

/** So near can a moment be told by a clock that is measured from when segments arrive, in milliseconds. */
const NEAR_MS = 600;

let browser: Browser;
let server: ServerProcess;
let host: HostSession;
let site: Site;
let packing: ShiftedSite;
let encoders: { orchard: Encoder; packing: Encoder };
let show: string;
let viewer: { page: Page; complaints: string[] };
const folders = ['orchard', 'packing'].map((name) =>
  fs.mkdtempSync(path.join(os.tmpdir(), `livestall-${name}-`)),
) as [string, string];

beforeAll(async () => {
  browser = await openBrowser();
  server = new ServerProcess({
    data: ':memory:',
    accounts: [{ id: 'farm', name: 'Farm', origins: [] }],
    allowPrivateStreams: true,
  });
  await server.start();
  host = await HostSession.open(server.address, server.code);
  site = await serveFolders({
    live: folders[0],
    page: path.join(import.meta.dirname, 'encoder/page'),
    sdk: path.resolve(import.meta.dirname, '../../livestall/dist/cdn'),
  });
  packing = await serveShifted(folders[1], PLAYLIST, OFF_MS);
  encoders = {
    orchard: startEncoder({ folder: folders[0], container: 'fmp4', listed: 60 }),
    packing: startEncoder({ folder: folders[1], container: 'fmp4', listed: 60, first: PACKING }),
  };
  show = await openShow();
  viewer = await watch();
  while (!(await isMeasured())) await new Promise((next) => setTimeout(next, 200));
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  site.close();
  packing.close();
  await encoders.orchard.stop();
  await encoders.packing.stop();
  for (const folder of folders) fs.rmSync(folder, { recursive: true });
});

async function openShow(): Promise<string> {
  const { id } = (await host.call('POST', '/v1/shows', {
    channel: 'farm',
    info: { title: 'Two angles', rehearsal: false },
    stream: {
      kind: 'hls',
      url: `${site.origin}/live/${PLAYLIST}`,
      ratio: '9 / 16',
      title: 'Orchard',
      scenes: [{ id: 'packing', title: 'Packing house', url: packing.url }],
    },
  })) as { id: string };
  await host.act(id, { act: 'show.start' });
  return id;
}

/** A viewer who can choose. */
async function watch() {
  const address = `${site.origin}/page/viewer.html?server=${server.address}&show=${show}`;
  const opened = await openPage(browser, address);
  await frameShown(opened.page, 1);
  await opened.page.waitForFunction(
    () =>
      document.querySelector('live-stall')?.shadowRoot?.querySelector<PlayerElement>('stall-player')
        ?.scenes,
    undefined,
    { timeout: 60_000 },
  );
  return opened;
}

async function events(): Promise<LogEvent[]> {
  return ((await call(`${server.address}/v1/shows/${show}`, 'GET')) as Snapshot).events;
}

/** Whether the server has measured the clocks of both encoders. */
async function isMeasured(): Promise<boolean> {
  const types = (await events()).map(({ type }) => type);
  return types.includes('stream.clock') && types.includes('scene.clock');
}

/** The host goes to another angle; gives the moment. */
async function switchTo(scene: string | null): Promise<number> {
  const { seq } = await host.act(show, { act: 'scene.switch', scene });
  return (await events()).find((event) => event.seq === seq)?.at ?? NaN;
}

/** When a camera took a frame, in server time. */
function takenAt(frame: number): number {
  const camera: Camera = frame >= PACKING ? encoders.packing.camera : encoders.orchard.camera;
  const now = Date.now();
  return now + ((frame - camera.frameAt(now)) / FRAME.fps) * 1_000;
}

/** Waits until frames of an angle are on screen; gives the moments of the first of them and of the one before. */
async function changed(page: Page, to: 'orchard' | 'packing') {
  const seen = await page.waitForFunction(
    ([least, ofPacking]) => {
      const frames = Reflect.get(window, 'seenFrames') as number[];
      const last = frames.at(-1) ?? NaN;
      if (last >= least !== ofPacking) return null;
      const before = frames.findLastIndex((frame) => frame >= least !== ofPacking);
      return before < 0 ? null : [frames[before], frames[before + 1]];
    },
    [PACKING, to === 'packing'] as const,
    { timeout: 60_000, polling: 50 },
  );
  const [before = NaN, after = NaN] = (await seen.jsonValue()) as number[];
  return { before: takenAt(before), after: takenAt(after) };
}

/** The host's switches come up at the picture's moment: waits until the last one has. */
async function stageShows(page: Page, scene: string | null): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      (document.querySelector('live-stall') as (HTMLElement & { following: Show }) | null)
        ?.following.stage.scene === wanted,
    scene,
    { timeout: 60_000, polling: 100 },
  );
}

async function choose(page: Page, angle: string): Promise<void> {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: /^Angles/ }).click();
  await page.getByRole('radio', { name: angle, exact: true }).check();
  await page.keyboard.press('Escape');
}

const player = (page: Page) => page.locator('stall-player');
const newest = (page: Page) => page.evaluate(() => Reflect.get(window, 'newestFrame') as number);

it('changes every viewer’s picture at the moment of the host’s switch', async () => {
  const other = await watch();
  const at = await switchTo('packing');
  for (const { page } of [viewer, other]) {
    const { before, after } = await changed(page, 'packing');
    console.log(`switched ${Math.round(after - at)} ms on, ${Math.round(after - before)} ms apart`);
    expect(Math.abs(after - before)).toBeLessThan(NEAR_MS);
    expect(Math.abs(after - at)).toBeLessThan(3 * NEAR_MS);
  }
  expect(other.complaints).toEqual([]);
  await other.page.context().close();
});

it('stays with what a viewer chose while the host switches, sound and all, until told otherwise', async () => {
  const { page } = viewer;
  await page.getByRole('button', { name: 'Tap for sound' }).click();
  await choose(page, 'Orchard');
  const { before, after } = await changed(page, 'orchard');
  expect(Math.abs(after - before)).toBeLessThan(NEAR_MS);
  const sound = await player(page).evaluate(({ video }: PlayerElement) => [
    video.muted,
    video.paused,
  ]);
  expect(sound).toEqual([false, false]);
  await switchTo(null);
  await stageShows(page, null);
  await switchTo('packing');
  await stageShows(page, 'packing');
  expect(await newest(page)).toBeLessThan(PACKING);
  await choose(page, 'As the host shows it');
  await changed(page, 'packing');
});

it('stays at its moment where the viewer went back', async () => {
  const { page } = viewer;
  await choose(page, 'Packing house');
  await player(page).evaluate((element: PlayerElement) => {
    const show = (document.querySelector('live-stall') as HTMLElement & { following: Show })
      .following;
    element.seek(show.serverTime() - 22_000);
  });
  await expect
    .poll(() => player(page).evaluate(({ stream }: PlayerElement) => stream?.atLive))
    .toBe(false);
  // It has left live before the frame that it goes to is drawn.
  await expect.poll(async () => Date.now() - takenAt(await newest(page))).toBeGreaterThan(15_000);
  const at = takenAt(await newest(page));
  await choose(page, 'Orchard');
  const { before, after } = await changed(page, 'orchard');
  expect(before).toBeGreaterThanOrEqual(at);
  expect(Math.abs(after - before)).toBeLessThan(NEAR_MS);
  expect(await player(page).evaluate(({ stream }: PlayerElement) => stream?.atLive)).toBe(false);
  await player(page).evaluate((element: PlayerElement) => element.seek(null));
  await choose(page, 'As the host shows it');
  await changed(page, 'packing');
});

it('shows the main angle where the other one’s stream is down, and says so', async () => {
  const { page } = viewer;
  packing.offer(false);
  await changed(page, 'orchard');
  await page.getByText('Packing house isn’t coming through. You see: Orchard.').first().waitFor();
  expect(await player(page).evaluate(({ scenes }: PlayerElement) => scenes?.shown)).toBeNull();
});

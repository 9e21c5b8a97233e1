import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { StreamPlayer } from '@livestall/media';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FRAME } from './encoder/bar-code.ts';
import { serveFolders, type Site } from './encoder/broadcast-site.ts';
import type { Camera } from './encoder/camera.ts';
import { PLAYLIST, startEncoder } from './encoder/encoder.ts';
import { startLowLatencyOrigin } from './encoder/low-latency-origin.ts';
import { frameShown } from './encoder/watch-frames.ts';
import { openBrowser, openPage } from './world/browser.ts';
import { HostSession } from './world/host-session.ts';
import { ServerProcess } from './world/server-process.ts';

/** After so many seconds of a show, what the start cost has been made up for. */
const SETTLED_S = 30;

const LOOKS = 12;

let browser: Browser;
let server: ServerProcess;
let host: HostSession;
let site: Site;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-latency-'));

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
    live: folder,
    page: path.join(import.meta.dirname, 'encoder/page'),
    sdk: path.resolve(import.meta.dirname, '../../livestall/dist/cdn'),
  });
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  site.close();
  fs.rmSync(folder, { recursive: true });
});

/** A viewer of a show with a stream, at its first frame. */
async function watch(url: string): Promise<Page> {
  const { id } = (await host.call('POST', '/v1/shows', {
    channel: 'farm',
    info: { title: 'How late', rehearsal: false },
    stream: { kind: 'hls', url, ratio: '9 / 16' },
  })) as { id: string };
  await host.act(id, { act: 'show.start' });
  const viewer = `${site.origin}/page/viewer.html?server=${server.address}&show=${id}`;
  const { page } = await openPage(browser, viewer);
  await frameShown(page, 1);
  return page;
}

interface Look {
  /** Frames that the camera has taken since the one on screen. */
  late: number;
  /** Seconds, as the player says. */
  behind: number;
  /** How many frames the dated picture is off the one on screen. */
  dated: number;
}

/** Looks at the picture some times in as many half seconds. */
async function look(page: Page, camera: Camera, startedAt: number): Promise<Look[]> {
  await frameShown(page, SETTLED_S * FRAME.fps);
  const looks: Look[] = [];
  while (looks.length < LOOKS) {
    await page.waitForTimeout(500);
    const seen = await page.locator('stall-player').evaluate((player) => {
      const { stream } = player as HTMLElement & { stream: StreamPlayer };
      return {
        frame: Reflect.get(window, 'newestFrame') as number,
        behind: stream.behind ?? NaN,
        date: stream.clock.read()?.date ?? NaN,
      };
    });
    looks.push({
      late: camera.frameAt(Date.now()) - seen.frame,
      behind: seen.behind,
      dated: ((seen.date - startedAt) / 1000) * FRAME.fps - seen.frame,
    });
  }
  return looks;
}

/** The one in the middle: a busy machine may hold up any single look. */
const middle = (numbers: number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

function report(name: string, looks: Look[]): void {
  const late = looks.map((one) => (one.late / FRAME.fps).toFixed(2)).join(' ');
  const behind = looks.map((one) => one.behind.toFixed(2)).join(' ');
  console.log(`${name}: late by ${late} s; behind, as told: ${behind} s`);
}

describe('how late the picture is', () => {
  it('at most 3 s with low-latency HLS, dated to the frame', async () => {
    const origin = await startLowLatencyOrigin();
    const page = await watch(origin.url);
    const looks = await look(page, origin.camera, origin.startedAt);
    report('low-latency HLS', looks);
    expect(middle(looks.map(({ late }) => late))).toBeLessThanOrEqual(3 * FRAME.fps);
    expect(Math.abs(middle(looks.map(({ dated }) => dated)))).toBeLessThan(3);
    expect(origin.requests.some((url) => /_HLS_msn=\d+&_HLS_part=\d/.test(url))).toBe(true);
    expect(origin.requests.some((url) => url.includes('_HLS_skip='))).toBe(true);
    expect(origin.requests.some((url) => /\/\d+\.\d\.m4s/.test(url))).toBe(true);
    await page.context().close();
    await origin.stop();
  });

  it('at most three segments with ordinary HLS', async () => {
    const encoder = startEncoder({ folder, container: 'fmp4' });
    const startedAt = Date.now();
    await listed(2);
    const page = await watch(`${site.origin}/live/${PLAYLIST}`);
    const looks = await look(page, encoder.camera, startedAt);
    report('HLS of 2 s segments', looks);
    expect(middle(looks.map(({ behind }) => behind))).toBeLessThanOrEqual(6);
    await page.context().close();
    await encoder.stop();
  });
});

/** Waits until the playlist has so many segments. */
async function listed(count: number): Promise<void> {
  const file = path.join(folder, PLAYLIST);
  const segments = () =>
    fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('#EXTINF').length - 1 : 0;
  while (segments() < count) await new Promise((next) => setTimeout(next, 200));
}

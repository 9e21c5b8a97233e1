import type { StreamPlayer } from '@livestall/media';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FRAME } from './encoder/bar-code.ts';
import { startBroadcast } from './encoder/broadcast.ts';
import type { Camera } from './encoder/camera.ts';
import { startLowLatencyOrigin } from './encoder/low-latency-origin.ts';
import { frameShown } from './encoder/watch-frames.ts';
import { openStudio, type Studio } from './world/studio.ts';

/** After so many seconds of a show, what the start cost has been made up for. */
const SETTLED_S = 30;

const LOOKS = 12;

/**
 * So many segments an ordinary picture may be later than the camera: three that the player keeps to the playlist’s end,
 * the one that is being filmed, and one for its way and for a busy machine.
 */
const SEGMENTS_LATE = 5;

const SEGMENT_S = 2;

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});

afterAll(() => studio[Symbol.asyncDispose]());

/** A viewer of a show with a stream, at its first frame. */
async function watch(url: string): Promise<Page> {
  const page = await studio.watch(await studio.air(url));
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

  it('at most three segments behind the playlist’s end with ordinary HLS, and five behind the camera', async () => {
    await using broadcast = await startBroadcast({ container: 'fmp4' });
    const startedAt = Date.now();
    await broadcast.listed(2);
    const page = await watch(broadcast.url);
    const looks = await look(page, broadcast.encoder.camera, startedAt);
    report('HLS of 2 s segments', looks);
    const told = middle(looks.map(({ behind }) => behind));
    expect(told / SEGMENT_S).toBeLessThanOrEqual(3);
    const late = middle(looks.map(({ late: frames }) => frames)) / FRAME.fps;
    expect(late / SEGMENT_S).toBeLessThanOrEqual(SEGMENTS_LATE);
    await page.context().close();
  });
});

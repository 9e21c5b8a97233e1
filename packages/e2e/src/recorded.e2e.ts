import { dateOf, snapshotState } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from './world/browser.ts';
import { openFarm, type Farm } from './world/farm.ts';

const SECOND = 1_000;
const DESK = { width: 1280, height: 800 };
let farm: Farm;

beforeAll(async () => {
  farm = await openFarm();
});
afterAll(async () => {
  await farm[Symbol.asyncDispose]();
});

const state = async () => snapshotState(await farm.snapshot());

/** When the loop of the rehearsal's stream began. */
const loopStart = async () => Number(/\/(\d{13})\//.exec((await state()).stream?.url ?? '')?.[1]);

describe('a rehearsal that was ended', () => {
  it('has recorded itself from its beginning to its end', async () => {
    const start = await loopStart();
    while (Date.now() < start + 8 * SECOND) await new Promise((next) => setTimeout(next, 200));
    await farm.host.act(farm.show, { act: 'show.end' });
    await expect.poll(async () => (await state()).recording).not.toBeNull();
    const { recording, startedAt, endedAt } = await state();
    expect(recording?.stream.url).toBe(`/rehearsal/${start}/${startedAt}-${endedAt}/master.m3u8`);
    expect(dateOf(recording?.clocks ?? [], startedAt ?? NaN)?.date).toBe(startedAt);
  });

  it('plays through the seam of a loop to its end, for those who come later', async () => {
    // The loop before the show was on air too: it ends, and the next begins, where the show does.
    const start = await loopStart();
    const take = `${start - 6 * SECOND}-${start + 6 * SECOND}`;
    const stream = { kind: 'hls', url: `/rehearsal/${start}/${take}/master.m3u8` };
    await farm.host.call('PUT', `/v1/shows/${farm.show}/recording`, { recording: { stream } });

    const { page, complaints } = await openPage(farm.browser, `${farm.store}/live`, DESK);
    await page.getByRole('button', { name: 'Watch the replay' }).click();
    const { duration, times } = await page.locator('live-stall video').evaluate(
      (video: HTMLVideoElement) =>
        new Promise<{ duration: number; times: number[] }>((resolve) => {
          const times: number[] = [];
          const look = () => {
            times.push(video.currentTime);
            video.requestVideoFrameCallback(look);
          };
          video.requestVideoFrameCallback(look);
          const end = () => resolve({ duration: video.duration, times });
          video.addEventListener('ended', end, { once: true });
        }),
    );
    expect(duration).toBeCloseTo(12, 0);
    expect(times.some((time) => time < 6)).toBe(true);
    expect(times.some((time) => time > 11)).toBe(true);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

import type { LogEvent } from '@livestall/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FRAME } from './encoder/bar-code.ts';
import { startBroadcast, type Broadcast, type BroadcastOptions } from './encoder/broadcast.ts';
import { frameOfPin, frameShown } from './encoder/watch-frames.ts';
import { openStudio, type Studio } from './world/studio.ts';

/**
 * How far from its frame a pin may stand: what an encoder needs to hand out a segment cannot be told from
 * a clock that is that much off, and a viewer does not see it.
 */
const TOLERANCE = FRAME.fps / 2;

const CRATES = ['One', 'Two', 'Three', 'Four'];

let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});

afterAll(() => studio[Symbol.asyncDispose]());

describe.each<BroadcastOptions & { name: string; waitMs?: number }>([
  { name: 'MPEG-TS', container: 'mpegts' },
  { name: 'fMP4', container: 'fmp4' },
  { name: 'an encoder whose clock is 37 s ahead', container: 'mpegts', clockOff: 37 },
  { name: 'an encoder whose clock is 37 s behind', container: 'fmp4', clockOff: -37 },
  { name: 'a camera that runs 2 % fast', container: 'fmp4', speed: 1.02, waitMs: 30_000 },
])('$name', ({ name: _, waitMs = 0, ...options }) => {
  it('shows each pin on its frame', async () => {
    await using broadcast = await goLive(options);
    const { page } = broadcast;
    for (const [n, title] of CRATES.slice(0, 2).entries()) {
      if (n > 0) await page.waitForTimeout(waitMs);
      const at = await broadcast.pin(title);
      const seen = await frameOfPin(page, `Crate ${title}`);
      report(seen, broadcast.encoder.camera.frameAt(at));
      expect(Math.abs(seen - broadcast.encoder.camera.frameAt(at))).toBeLessThan(TOLERANCE);
    }
  });
});

describe('an encoder that is restarted in mid-show with another clock', () => {
  it.each([
    { name: 'set back', clockOff: -20 },
    { name: 'set forward', clockOff: 20 },
  ])('shows pins on their frames before and after ($name)', async ({ clockOff }) => {
    await using broadcast = await goLive({ container: 'mpegts' });
    const before = await broadcast.pin('One');
    const first = broadcast.encoder.camera;
    const seenBefore = await frameOfPin(broadcast.page, 'Crate One');
    report(seenBefore, first.frameAt(before));
    expect(Math.abs(seenBefore - first.frameAt(before))).toBeLessThan(TOLERANCE);

    await broadcast.restart({ container: 'mpegts', clockOff, first: 10_000 });
    await frameShown(broadcast.page, 10_000);
    const after = await broadcast.pin('Two');
    const seen = await frameOfPin(broadcast.page, 'Crate Two');
    report(seen, broadcast.encoder.camera.frameAt(after));
    expect(Math.abs(seen - broadcast.encoder.camera.frameAt(after))).toBeLessThan(TOLERANCE);
  });
});

describe('a stream without PROGRAM-DATE-TIME', () => {
  it('shows each pin at once, ahead of its frame, as nothing tells when that comes', async () => {
    await using broadcast = await goLive({ container: 'mpegts', programDateTime: false });
    const at = await broadcast.pin('One');
    const seen = await frameOfPin(broadcast.page, 'Crate One');
    expect(seen).toBeLessThan(broadcast.encoder.camera.frameAt(at));
  });
});

interface Aired extends Broadcast {
  page: Page;
  /** Pins a crate; gives the event's moment. */
  pin(title: string): Promise<number>;
}

/** A broadcast, a show of it, and a viewer whose picture runs. */
async function goLive(options: BroadcastOptions): Promise<Aired> {
  const broadcast = await startBroadcast(options);
  const show = await studio.air(broadcast.url, CRATES);
  const page = await studio.watch(show);
  await frameShown(page, 1);
  if (options.programDateTime !== false) await studio.clockKnown(show);
  return {
    ...broadcast,
    get encoder() {
      return broadcast.encoder;
    },
    page,
    pin: async (title) => {
      const { seq } = await studio.host.act(show, { act: 'product.pin', product: title });
      const { events } = await studio.snapshot(show);
      return (events.find((event) => event.seq === seq) as LogEvent).at;
    },
    [Symbol.asyncDispose]: async () => {
      await page.context().close();
      await studio.host.act(show, { act: 'show.end' });
      await broadcast[Symbol.asyncDispose]();
    },
  };
}

function report(seen: number, taken: number): void {
  console.log(`seen on frame ${seen}, taken at frame ${taken}: ${seen - taken} frames off`);
}

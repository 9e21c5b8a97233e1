import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { LogEvent, Snapshot } from '@livestall/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FRAME } from './encoder/bar-code.ts';
import { serveFolders, type Site } from './encoder/broadcast-site.ts';
import { PLAYLIST, startEncoder, type Encoder, type EncoderOptions } from './encoder/encoder.ts';
import { frameOfPin, frameShown } from './encoder/watch-frames.ts';
import { openBrowser } from './world/browser.ts';
import { crate } from './world/goods.ts';
import { call, HostSession } from './world/host-session.ts';
import { ServerProcess } from './world/server-process.ts';

/**
 * How far from its frame a pin may stand: what an encoder needs to hand out a segment cannot be told from
 * a clock that is that much off, and a viewer does not see it.
 */
const TOLERANCE = FRAME.fps / 2;

const CRATES = ['One', 'Two', 'Three', 'Four'];

let browser: Browser;
let server: ServerProcess;
let host: HostSession;

beforeAll(async () => {
  browser = await openBrowser();
  server = new ServerProcess({
    data: ':memory:',
    accounts: [{ id: 'farm', name: 'Farm', origins: [] }],
    allowPrivateStreams: true,
  });
  await server.start();
  host = await HostSession.open(server.address, server.code);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe.each<Partial<EncoderOptions> & { name: string; waitMs?: number }>([
  { name: 'MPEG-TS', container: 'mpegts' },
  { name: 'fMP4', container: 'fmp4' },
  { name: 'an encoder whose clock is 37 s ahead', container: 'mpegts', clockOff: 37 },
  { name: 'an encoder whose clock is 37 s behind', container: 'fmp4', clockOff: -37 },
  { name: 'a camera that runs 2 % fast', container: 'fmp4', speed: 1.02, waitMs: 30_000 },
])('$name', ({ name: _, waitMs = 0, ...options }) => {
  it('shows each pin on its frame', async () => {
    await using broadcast = await goLive(options);
    const { page } = broadcast;
    for (const title of CRATES.slice(0, 2)) {
      const at = await broadcast.pin(title);
      const seen = await frameOfPin(page, `Crate ${title}`);
      report(seen, broadcast.encoder.camera.frameAt(at));
      expect(Math.abs(seen - broadcast.encoder.camera.frameAt(at))).toBeLessThan(TOLERANCE);
      if (waitMs > 0) await page.waitForTimeout(waitMs);
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

interface Broadcast extends AsyncDisposable {
  page: Page;
  encoder: Encoder;
  /** Pins a crate; gives the event's moment. */
  pin(title: string): Promise<number>;
  restart(options: Partial<EncoderOptions>): Promise<void>;
}

/** A camera, an encoder, a show of its stream, and a viewer whose picture runs. */
async function goLive(options: Partial<EncoderOptions>): Promise<Broadcast> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-encoder-'));
  const begin = (more: Partial<EncoderOptions>): Encoder =>
    startEncoder({ folder, container: 'mpegts', ...more });
  let encoder = begin(options);
  const site = await serveFolders({
    live: folder,
    page: path.join(import.meta.dirname, 'encoder/page'),
    sdk: path.resolve(import.meta.dirname, '../../livestall/dist/cdn'),
  });
  const show = await openShow(site);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${site.origin}/page/viewer.html?server=${server.address}&show=${show}`);
  await frameShown(page, 1);
  if (options.programDateTime !== false) await clockKnown(show);
  return {
    page,
    get encoder() {
      return encoder;
    },
    pin: async (title) => {
      const { seq } = await host.act(show, { act: 'product.pin', product: title });
      const { events } = (await call(`${server.address}/v1/shows/${show}`, 'GET')) as Snapshot;
      return (events.find((event) => event.seq === seq) as LogEvent).at;
    },
    restart: async (more) => {
      await encoder.stop();
      encoder = begin(more);
    },
    [Symbol.asyncDispose]: async () => {
      await context.close();
      await host.act(show, { act: 'show.end' });
      await encoder.stop();
      site.close();
      fs.rmSync(folder, { recursive: true });
    },
  };
}

/** Waits until the server has measured the encoder's clock: no pin can find its frame before. */
async function clockKnown(show: string): Promise<void> {
  const known = async (): Promise<boolean> => {
    const { events } = (await call(`${server.address}/v1/shows/${show}`, 'GET')) as Snapshot;
    return events.some(({ type }) => type === 'stream.clock');
  };
  while (!(await known())) await new Promise((resolve) => setTimeout(resolve, 200));
}

async function openShow(site: Site): Promise<string> {
  const created = (await host.call('POST', '/v1/shows', {
    channel: 'farm',
    info: { title: 'On its frame', rehearsal: false },
    stream: { kind: 'hls', url: `${site.origin}/live/${PLAYLIST}`, ratio: '9 / 16' },
  })) as { id: string };
  await host.call('PUT', `/v1/shows/${created.id}/goods`, { products: CRATES.map(crate) });
  await host.act(created.id, { act: 'show.start' });
  return created.id;
}

function report(seen: number, taken: number): void {
  console.log(`seen on frame ${seen}, taken at frame ${taken}: ${seen - taken} frames off`);
}

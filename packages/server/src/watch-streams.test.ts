import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestStall, type TestStall } from '../testing/test-stall.js';

/** The encoder's clock is so far ahead; that of the packing house twice as far. */
let skewMs: number;
let stall: TestStall;
const asked: string[] = [];
const encoder = createServer(({ url = '' }, response) => {
  asked.push(url);
  const ahead = url === '/packing.m3u8' ? 2 * skewMs : skewMs;
  const n = Math.floor(Date.now() / 1_000);
  const lines = ['#EXTM3U', '#EXT-X-TARGETDURATION:1', `#EXT-X-MEDIA-SEQUENCE:${n - 3}`];
  for (let k = n - 3; k < n; k += 1) {
    const date = new Date(k * 1_000 + ahead).toISOString();
    lines.push(`#EXT-X-PROGRAM-DATE-TIME:${date}`, '#EXTINF:1.0,', `${k}.ts`);
  }
  response.end(lines.join('\n'));
});

beforeEach(async () => {
  skewMs = 37_000;
  asked.length = 0;
  encoder.listen(0, '127.0.0.1');
  await once(encoder, 'listening');
});
afterEach(async () => {
  await stall.close();
  encoder.closeAllConnections();
  encoder.close();
});

const stream = (path = '/live.m3u8') => ({
  kind: 'hls' as const,
  url: `http://127.0.0.1:${(encoder.address() as AddressInfo).port}${path}`,
});
const skew = () => {
  const line = stall.server.desk.state(stall.id)?.clocks.at(-1);
  return line && line.date - line.at;
};

it(
  'measures the clock of a live show’s stream, also after a restart',
  { timeout: 20_000 },
  async () => {
    stall = await startTestStall({ allowPrivateStreams: true });
    await stall.server.desk.setStream(stall.id, stream());
    await expect.poll(skew).toBeDefined();
    // An arrival is known to within a segment.
    expect(Math.abs((skew() ?? 0) - skewMs)).toBeLessThan(1_500);
    stall = await stall.restart();
    // The line from before is in the ledger; that it is measured on is seen by a clock that was set anew.
    skewMs = 90_000;
    await expect
      .poll(() => Math.abs((skew() ?? 0) - skewMs), { timeout: 15_000 })
      .toBeLessThan(1_500);
  },
);

it('fetches nothing from private addresses unless it is told to', async () => {
  stall = await startTestStall();
  await stall.server.desk.setStream(stall.id, stream('/not-to-be-asked.m3u8'));
  const open = await startTestStall({ allowPrivateStreams: true });
  await open.server.desk.setStream(open.id, stream('/open.m3u8'));
  await expect.poll(() => asked.length, { timeout: 10_000 }).toBeGreaterThan(3);
  await open.close();
  expect(new Set(asked)).toEqual(new Set(['/open.m3u8']));
  expect(stall.server.desk.state(stall.id)?.clocks).toEqual([]);
});

it(
  'measures each angle for itself, and goes on with those that stay when another comes or goes',
  { timeout: 30_000 },
  async () => {
    stall = await startTestStall({ allowPrivateStreams: true });
    const { desk } = stall.server;
    const scene = (id: string, path: string) => ({ id, title: id, url: stream(path).url });
    const packing = scene('packing', '/packing.m3u8');
    await desk.setStream(stall.id, { ...stream(), scenes: [packing] });
    const ahead = () => {
      const line = desk.state(stall.id)?.sceneClocks['packing']?.at(-1);
      return line && line.date - line.at;
    };
    await expect.poll(ahead, { timeout: 15_000 }).toBeDefined();
    await expect.poll(skew, { timeout: 15_000 }).toBeDefined();
    expect(Math.abs((ahead() ?? 0) - 2 * skewMs)).toBeLessThan(1_500);
    expect(Math.abs((skew() ?? 0) - skewMs)).toBeLessThan(1_500);

    await desk.act(stall.id, { act: 'scene.switch', scene: 'packing' });
    const { clocks, sceneClocks } = desk.state(stall.id) ?? {};
    await desk.setStream(stall.id, {
      ...stream(),
      scenes: [scene('hives', '/hives.m3u8'), packing],
    });
    expect(desk.state(stall.id)).toMatchObject({ clocks, sceneClocks, scene: 'packing' });
    await expect.poll(() => asked, { timeout: 15_000 }).toContain('/hives.m3u8');

    await desk.setStream(stall.id, stream());
    expect(desk.state(stall.id)).toMatchObject({ clocks, sceneClocks: {}, scene: null });
    asked.length = 0;
    await expect.poll(() => asked.length, { timeout: 15_000 }).toBeGreaterThan(6);
    expect(new Set(asked)).toEqual(new Set(['/live.m3u8']));
  },
);

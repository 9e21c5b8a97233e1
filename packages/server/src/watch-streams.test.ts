import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestStall, type TestStall } from '../testing/test-stall.js';

/** The encoder's clock is so far ahead. */
const SKEW_MS = 37_000;
let stall: TestStall;
const encoder = createServer((_, response) => {
  const n = Math.floor(Date.now() / 1_000);
  const lines = ['#EXTM3U', '#EXT-X-TARGETDURATION:1', `#EXT-X-MEDIA-SEQUENCE:${n - 3}`];
  for (let k = n - 3; k < n; k += 1) {
    const date = new Date(k * 1_000 + SKEW_MS).toISOString();
    lines.push(`#EXT-X-PROGRAM-DATE-TIME:${date}`, '#EXTINF:1.0,', `${k}.ts`);
  }
  response.end(lines.join('\n'));
});

beforeEach(async () => {
  encoder.listen(0, '127.0.0.1');
  await once(encoder, 'listening');
});
afterEach(async () => {
  await stall.close();
  encoder.closeAllConnections();
  encoder.close();
});

const stream = () => ({
  kind: 'hls' as const,
  url: `http://127.0.0.1:${(encoder.address() as AddressInfo).port}/live.m3u8`,
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
    expect(Math.abs((skew() ?? 0) - SKEW_MS)).toBeLessThan(1_500);
    stall = await stall.restart();
    expect(skew()).toBeDefined();
  },
);

it('fetches nothing from private addresses unless it is told to', async () => {
  let asked = 0;
  encoder.on('request', () => (asked += 1));
  stall = await startTestStall();
  await stall.server.desk.setStream(stall.id, stream());
  await stall.server.close();
  expect(asked).toBe(0);
  expect(stall.server.desk.state(stall.id)?.clocks).toEqual([]);
});

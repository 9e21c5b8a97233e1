import { FACTS_LIMIT } from '@livestall/protocol';
import type { BeaconFact } from '@livestall/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { STORE, startTestStall, type TestStall } from '../../testing/test-stall.js';

let stall: TestStall;
beforeAll(async () => {
  stall = await startTestStall({ metrics: {} });
});
afterAll(() => stall.close());

const send = (facts: unknown, show = stall.show) => call(`${show}/beacons`, { body: { facts } });

/** A sample of `/metrics`; 0 where there is none yet. */
async function metric(sample: string): Promise<number> {
  const text = await (await fetch(`${stall.server.metricsAddress}/metrics`)).text();
  const line = text.split('\n').find((one) => one.startsWith(`${sample} `));
  return Number(line?.slice(sample.length) ?? 0);
}

const EVENING: BeaconFact[] = [
  { of: 'startup', ms: 420, engine: 'hls.js' },
  { of: 'hand-over', ms: 1_900 },
  { of: 'rendition', lines: 720 },
  { of: 'wait', ms: 2_500 },
  { of: 'trouble', code: 'offline' },
  { of: 'failure', code: 'media-failed' },
  { of: 'vital', name: 'LCP', value: 1_234.5 },
  { of: 'vital', name: 'CLS', value: 0.02 },
  { of: 'pin' },
  { of: 'add' },
];

describe('POST …/beacons', () => {
  it('adds up what viewers measured, asking nobody who they are', async () => {
    expect((await send(EVENING)).status).toBe(204);
    expect((await send(EVENING)).status).toBe(204);
    const startup = 'livestall_viewer_startup_seconds';
    expect(await metric(`${startup}_count{engine="hls.js"}`)).toBe(2);
    expect(await metric(`${startup}_sum{engine="hls.js"}`)).toBeCloseTo(0.84);
    expect(await metric('livestall_viewer_hand_over_seconds_sum')).toBeCloseTo(3.8);
    expect(await metric('livestall_viewer_wait_seconds_sum')).toBeCloseTo(5);
    expect(await metric('livestall_viewer_rendition_lines_bucket{le="540"}')).toBe(0);
    expect(await metric('livestall_viewer_rendition_lines_bucket{le="720"}')).toBe(2);
    const troubles = 'livestall_viewer_troubles_total';
    expect(await metric(`${troubles}{fact="trouble",code="offline"}`)).toBe(2);
    expect(await metric(`${troubles}{fact="failure",code="media-failed"}`)).toBe(2);
    expect(await metric('livestall_viewer_page_seconds_sum{vital="LCP"}')).toBeCloseTo(2.469);
    expect(await metric('livestall_viewer_page_shift_sum')).toBeCloseTo(0.04);
    expect(await metric('livestall_viewer_shopping_total{fact="add"}')).toBe(2);
  });

  it('takes nothing but facts, and not too many at once', async () => {
    const [fact] = EVENING;
    const refused: unknown[] = [
      [],
      [{ ...fact, viewer: 'Ana' }],
      [{ ...fact, ms: 3_600_001 }],
      [{ ...fact, engine: 'mine' }],
      [{ of: 'trouble', code: 'mine' }],
      [{ of: 'vital', name: 'LCP', value: -1 }],
      [{ of: 'heartbeat' }],
      [{ of: 'coupon', coupon: 'live10', step: 'claimed' }],
      Array.from({ length: FACTS_LIMIT + 1 }, () => fact),
    ];
    for (const facts of refused) {
      expect((await send(facts)).status, JSON.stringify(facts).slice(0, 80)).toBe(400);
    }
    const most = Array.from({ length: FACTS_LIMIT }, () => EVENING[0]);
    expect((await send(most)).status).toBe(204);
    expect((await send(EVENING, `${stall.server.address}/v1/shows/nowhere`)).status).toBe(404);
  });

  it('leaves rehearsals out', async () => {
    const info = { title: 'Practice', rehearsal: true };
    const id = await stall.server.desk.createShow({ account: 'willow', channel: 'farm', info });
    const sample = 'livestall_viewer_wait_seconds_count';
    const before = await metric(sample);
    const { status } = await send(
      [{ of: 'wait', ms: 9 }],
      `${stall.server.address}/v1/shows/${id}`,
    );
    expect(status).toBe(204);
    expect(await metric(sample)).toBe(before);
  });

  it('goes by the account’s origins', async () => {
    const from = (origin: string) =>
      fetch(`${stall.show}/beacons`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json' },
        body: JSON.stringify({ facts: EVENING }),
      });
    expect((await from(STORE)).status).toBe(204);
    expect((await from('https://elsewhere.example')).status).toBe(403);
  });

  it('is limited by address', async () => {
    const small = await startTestStall({ limits: { beacons: 2 } });
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await send(EVENING, small.show)).status);
    const delay = await call(`${small.show}/picture-delay`, { body: { ms: 4_000 } });
    expect(delay.status, 'has a limit of its own').toBe(204);
    await small.close();
    expect(statuses, 'taken and forgotten where nothing is counted').toEqual([204, 204, 429]);
  });
});

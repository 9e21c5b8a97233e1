import type { Snapshot, StreamClock } from '@livestall/protocol';
import { snapshotState } from '@livestall/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { startTestStall, type TestStall } from '../../testing/test-stall.js';

const LIVE = { kind: 'hls', url: 'https://cdn.example/live.m3u8' } as const;
const VOD = { kind: 'hls', url: 'https://cdn.example/vod.m3u8', ratio: '9 / 16' } as const;
const line = (date: number, at: number): StreamClock => ({ discontinuity: 0, date, at });

let stall: TestStall;
let token: string;
const put = (recording: unknown, as = token) =>
  call<{ seq: number; code?: string }>(`${stall.show}/recording`, {
    method: 'PUT',
    token: as,
    body: { recording },
  });
const told = async () => snapshotState((await call<Snapshot>(stall.show)).body).recording;
const clock = (clock: StreamClock) =>
  stall.server.desk.append(stall.id, [{ type: 'stream.clock', data: { clock } }]);

beforeEach(async () => {
  stall = await startTestStall();
  token = await stall.host();
});
afterEach(() => stall.close());

describe('a recording', () => {
  it('of an ended show is told to everyone, and stays after a restart', async () => {
    const { desk } = stall.server;
    await desk.act(stall.id, { act: 'show.end' });
    const clocks = [line(5_000, 1_000), line(9_000, 2_000)];
    const placed = await put({ stream: VOD, clocks });
    expect(placed.status).toBe(200);
    expect(await told()).toEqual({ stream: VOD, clocks });
    expect((await put({ stream: VOD, clocks })).body.seq, 'nothing new').toBe(placed.body.seq);
    stall = await stall.restart();
    expect(await told()).toEqual({ stream: VOD, clocks });
    expect((await put(null)).status).toBe(200);
    expect(await told()).toBeNull();
  });

  it('without clocks has those of the show’s last stream, all of them', async () => {
    const { desk } = stall.server;
    await desk.setStream(stall.id, LIVE);
    await clock(line(1, 1));
    await desk.setStream(stall.id, { ...LIVE, url: 'https://cdn.example/spare.m3u8' });
    const lines = Array.from({ length: 70 }, (_, n) => line(1_000 * n, 2_000 * n));
    for (const one of lines) await clock(one);
    await desk.setStream(stall.id, null);
    await desk.act(stall.id, { act: 'show.end' });
    await put({ stream: VOD });
    expect(await told()).toEqual({ stream: VOD, clocks: lines });
  });

  it('comes after the show', async () => {
    const early = await put({ stream: VOD });
    expect([early.status, early.body.code]).toEqual([409, 'wrong-state']);
  });

  it('is its owner’s to publish', async () => {
    await stall.server.desk.act(stall.id, { act: 'show.end' });
    const { ticket } = await stall.visit();
    expect((await put({ stream: VOD }, ticket)).status).toBe(403);
    const address = `${stall.show}/recording`;
    expect((await call(address, { method: 'PUT', body: { recording: null } })).status).toBe(401);
    expect(await told()).toBeNull();
  });

  it('is taken in its form alone', async () => {
    await stall.server.desk.act(stall.id, { act: 'show.end' });
    for (const wrong of [
      undefined,
      {},
      'https://cdn.example/vod.m3u8',
      { stream: { ...VOD, url: 'javascript:alert(1)' } },
      { stream: VOD, clocks: [line(1, 2), line(2, 1)] },
      { stream: VOD, clocks: [{ date: 1, at: 2 }] },
      { stream: VOD, speed: 2 },
    ]) {
      expect((await put(wrong)).status, JSON.stringify(wrong)).toBe(400);
    }
    expect(await told()).toBeNull();
  });
});

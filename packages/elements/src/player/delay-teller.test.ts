import type { StreamPlayer } from '@livestall/media';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
import { DelayTeller } from './delay-teller.js';

const NOW = Date.UTC(2026, 10, 27);

/** What it reads of a stream, which stands for one that plays in a browser. */
const playing = {
  ...{ state: 'playing', atLive: true, behind: 6.5, position: 40 },
  dateAt: () => ({ date: NOW - 6_500 }),
} as unknown as StreamPlayer;

let told: { url: string; body: unknown }[];
let show: FakeShow;
let stream: StreamPlayer | null;
let teller: DelayTeller;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  vi.stubGlobal('fetch', (url: string, { body }: RequestInit) => {
    told.push({ url, body: JSON.parse(body as string) as unknown });
    return Promise.resolve(new Response(null, { status: 204 }));
  });
  const clock = { discontinuity: 0, date: NOW - 60_000, at: NOW - 60_000 };
  show = new FakeShow({ time: NOW, state: { clocks: [clock] } });
  stream = playing;
  teller = new DelayTeller(
    () => ({ stream }),
    () => show,
  );
  teller.start();
});

afterEach(() => {
  teller.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('DelayTeller', () => {
  it('tells after a while how far the picture is behind, and then once a minute', () => {
    vi.advanceTimersByTime(14_999);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    const url = 'https://live.example/v1/shows/show-1/picture-delay';
    expect(told).toEqual([{ url, body: { ms: 6_500 } }]);
    vi.advanceTimersByTime(120_000);
    expect(told).toHaveLength(3);
  });

  it.each([
    ['paused', () => (stream = { ...playing, state: 'paused' })],
    ['away from live', () => (stream = { ...playing, atLive: false })],
    ['gone back in the show', () => show.set({ playhead: 'rewound' })],
    ['without a picture', () => (stream = null)],
    [
      'watching one without dates',
      () => (stream = { ...playing, dateAt: () => null } as unknown as StreamPlayer),
    ],
    ['in a show that is over', () => show.set({ state: { status: 'ended' } })],
  ])('tells nothing of who is %s', (_, become) => {
    become();
    vi.advanceTimersByTime(80_000);
    expect(told).toEqual([]);
  });

  it('is silent once it is stopped', () => {
    teller.stop();
    vi.advanceTimersByTime(80_000);
    expect(told).toEqual([]);
  });
});

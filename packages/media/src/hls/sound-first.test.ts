import type Hls from 'hls.js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HlsModule } from './hls-module.js';
import { soundFirst } from './sound-first.js';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

it('leaves the line to sound that waits for a segment, and for a while after', () => {
  const main = { state: 'IDLE' };
  const hls = { inFlightFragments: { main } } as unknown as Hls;
  const lib = { PlaylistLevelType: { MAIN: 'main' } } as unknown as HlsModule;
  const video = Object.assign(new EventTarget(), { readyState: 1, HAVE_FUTURE_DATA: 3 });
  const { signal } = new AbortController();
  const hasRoom = soundFirst(hls, lib, video as unknown as HTMLVideoElement, signal);
  expect(hasRoom(), 'of sound that does not come at all').toBe(true);
  main.state = 'FRAG_LOADING';
  expect(hasRoom()).toBe(false);
  video.readyState = 4;
  video.dispatchEvent(new Event('playing'));
  expect(hasRoom(), 'it has just begun').toBe(false);
  vi.advanceTimersByTime(3_000);
  expect(hasRoom(), 'the next comes while it plays').toBe(true);
});

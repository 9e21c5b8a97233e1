import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type Hls from 'hls.js';
import type { EngineHost } from '../engine.js';
import type { HlsModule } from './hls-module.js';
import type { HlsQualities } from './hls-qualities.js';
import { HlsSaver } from './hls-saver.js';
import { HlsStills } from './hls-stills.js';

vi.mock('../stills/stills.js', () => {
  throw new TypeError('Failed to fetch');
});

const Events = { FRAG_LOADED: 'a', MANIFEST_LOADING: 'b', LEVEL_LOADED: 'c' };
const lib = { Events, PlaylistLevelType: { MAIN: 'main' } };

/** Waits for the picture that is on its way, and plays the sound. */
class Video extends EventTarget {
  readonly HAVE_FUTURE_DATA = 3;
  readonly paused = false;
  readonly ownerDocument = { hidden: false };

  get readyState(): number {
    return qualities.tooWeak ? 4 : 1;
  }
}

/** Renditions of which sound with stills is played while the line is too weak. */
class Qualities {
  readonly lightest = { average: 100_000 };
  tooWeak = false;

  get stillsOf(): object | null {
    return this.tooWeak ? this.lightest : null;
  }

  setTooWeak(on: boolean): void {
    this.tooWeak = on;
  }
}

let qualities: Qualities;
let saver: HlsSaver;
let begin: (inVain: boolean) => void;
let stills: HlsStills;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'performance'] });
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('navigator', { onLine: true });
  const hls = {
    bandwidthEstimate: 50_000,
    inFlightFragments: { main: { state: 'FRAG_LOADING' } },
    on: vi.fn(),
  };
  qualities = new Qualities();
  const parts = {
    video: new Video() as unknown as HTMLVideoElement,
    qualities: qualities as unknown as HlsQualities,
    host: { changed: vi.fn(), playWish: () => true } as Partial<EngineHost> as EngineHost,
  };
  stills = new HlsStills(hls as unknown as Hls, lib as unknown as HlsModule, {
    ...parts,
    heard: () => null,
    hasRoom: () => true,
    measured: (pace) => saver.measured(pace),
  });
  begin = (inVain) => {
    const all = { ...parts, stills, inVain };
    saver = new HlsSaver(hls as unknown as Hls, lib as unknown as HlsModule, all);
  };
  begin(false);
});

afterEach(() => {
  saver.stop();
  stills.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets seconds go by, with what is imported meanwhile. */
async function pass(seconds: number, until = () => false): Promise<void> {
  for (let second = 0; second < seconds && !until(); second += 1) {
    await vi.advanceTimersByTimeAsync(1_000);
    await new Promise(setImmediate);
  }
}

const isBack = () => !qualities.tooWeak;

const toSound = () => pass(60, () => qualities.tooWeak);

it('takes a script that does not come for no proof of a strong line, and tries the picture in time', async () => {
  await toSound();
  await pass(20, isBack);
  expect(isBack(), 'at once').toBe(false);
  expect(stills.taken).toBe(false);
  await pass(180, isBack);
  expect(isBack()).toBe(true);
});

it('tries no picture while there is no network', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  await toSound();
  await pass(300, isBack);
  expect(isBack()).toBe(false);
});

it('looks once at a line that quick start has waited for in vain already', async () => {
  await pass(1);
  expect(qualities.tooWeak).toBe(false);
  saver.stop();
  begin(true);
  await pass(1);
  expect(qualities.tooWeak).toBe(true);
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type Hls from 'hls.js';
import type { EngineHost } from '../engine.js';
import type { StillsOptions } from '../stills/stills.js';
import type { HlsModule } from './hls-module.js';
import type { HlsQualities } from './hls-qualities.js';
import { HlsStills } from './hls-stills.js';

const taking = vi.hoisted(() => ({ begun: vi.fn() }));
vi.mock('../stills/stills.js', () => ({ takeStills: taking.begun }));

const lib = { Events: { MANIFEST_LOADING: 'a', LEVEL_LOADED: 'b' } };

let stills: HlsStills;
let host: { changed: () => void; still: () => void };
let options: StillsOptions;

beforeEach(async () => {
  vi.stubGlobal('window', new EventTarget());
  host = { changed: vi.fn(), still: vi.fn() };
  const qualities: Partial<HlsQualities> = {
    stillsOf: { url: 'low.m3u8' } as HlsQualities['stillsOf'],
    tooWeak: false,
  };
  stills = new HlsStills({ on: vi.fn() } as Partial<Hls> as Hls, lib as unknown as HlsModule, {
    video: new EventTarget() as HTMLVideoElement,
    qualities: qualities as HlsQualities,
    host: host as Partial<EngineHost> as EngineHost,
    heard: () => null,
    hasRoom: () => true,
    measured: vi.fn(),
  });
  stills.follow();
  await vi.waitFor(() => expect(taking.begun).toHaveBeenCalledOnce());
  options = taking.begun.mock.calls[0]?.[0] as StillsOptions;
});

afterEach(() => {
  stills.stop();
  taking.begun.mockReset();
  vi.unstubAllGlobals();
});

it('says that there are none from one that cannot be read, until the next that can', () => {
  expect([stills.possible, stills.taken]).toEqual([true, true]);
  options.measured(null);
  expect([stills.possible, stills.taken]).toEqual([false, false]);
  options.draw({} as HTMLVideoElement);
  expect([stills.possible, stills.taken]).toEqual([true, true]);
  expect(host.still).toHaveBeenCalledOnce();
});

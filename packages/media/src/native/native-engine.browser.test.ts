import { assert } from '@open-wc/testing';
import { broadcast, until } from '../../testing/broadcast.js';
import { Stage } from '../../testing/stage.js';
import type { EngineKind, RunningEngine } from '../engine.js';
import { Player } from '../player.js';
import { nativeEngine } from './native-engine.js';

/** Waits until each of the intervals has seen the picture stand, some times: a busy machine has them run late. */
async function stands(video: HTMLVideoElement, { looks }: Intervals): Promise<void> {
  let at = -1;
  let before = 0;
  await until(() => {
    if (video.currentTime !== at) before = looks();
    at = video.currentTime;
    return looks() > before + 3;
  });
}

/** The intervals that are begun in a test. */
interface Intervals {
  /** How often the one that ran least has run. */
  looks(): number;
  /** They run no more until the test is over. */
  stop(): void;
}

function holdIntervals(): Intervals {
  let held = false;
  const runs: number[] = [];
  const { setInterval } = window;
  const stoppable = (handler: () => void, ms?: number) => {
    const index = runs.push(0) - 1;
    return setInterval(() => {
      if (held) return;
      runs[index]! += 1;
      handler();
    }, ms);
  };
  Object.assign(window, { setInterval: stoppable });
  restores.push(() => Object.assign(window, { setInterval }));
  return { looks: () => Math.min(...runs), stop: () => (held = true) };
}

const restores: (() => void)[] = [];

/** Chromium has HLS of its own, but not Safari's `getStartDate`: tests that need it lend it one. */
describe('the native engine', () => {
  let stage: Stage;

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => {
    stage.strike();
    for (const restore of restores.splice(0)) restore();
  });

  const open = (url: string) => stage.hold(new Player(stage.video, { url }, {}, [nativeEngine]));

  it('plays by the browser’s own HLS, at live', async () => {
    const { url } = await broadcast();
    const player = open(url);
    assert.equal(player.engine, 'native');
    await until(() => player.state === 'playing');
    assert.isTrue(player.live);
    assert.isTrue(player.atLive);
    assert.equal(player.quality, 'auto');
    assert.isNull(player.clock.read());
  });

  it('reads the date off the video', async () => {
    const start = Date.UTC(2026, 9, 1);
    Object.assign(stage.video, { getStartDate: () => new Date(start) });
    const { url } = await broadcast({ live: false });
    const player = open(url);
    await until(() => player.state === 'playing');
    const { date, mediaTime, rate } = player.clock.read()!;
    assert.approximately(date, start + mediaTime * 1000, 0.001);
    assert.equal(rate, 1);
    Object.assign(stage.video, { getStartDate: () => new Date(NaN) });
    assert.isNull(player.clock.read());
  });

  it('knows a recording, and its end', async () => {
    const { url } = await broadcast({ live: false });
    const player = open(url);
    await until(() => player.state === 'playing');
    assert.isFalse(player.live);
    assert.isNull(player.behind);
    stage.video.currentTime = 9.5;
    await until(() => player.state === 'ended');
  });

  it('waits for a stream that has not begun', async () => {
    const it = await broadcast({ master: 404 });
    const player = open(it.url);
    await until(() => player.state === 'waiting');
    assert.equal(player.trouble?.code, 'not-found');
    await it.set({ master: 'ok' });
    await until(() => player.state === 'playing');
    assert.isNull(player.trouble);
  });

  it('gives up on what is there and cannot be played', async () => {
    const { url } = await broadcast({ master: 'garbage' });
    const player = open(url);
    await until(() => player.state === 'failed');
    assert.equal(player.error?.code, 'media-failed');
    assert.include(player.error?.hint, url);
  });

  it('opens anew what stands, at once when the network is back', async () => {
    const it = await broadcast();
    const intervals = holdIntervals();
    const player = open(it.url);
    await until(() => player.state === 'playing');
    await it.set({ segments: 'stuck' });
    await stands(stage.video, intervals);
    intervals.stop();
    await it.set({ segments: 'ok' });
    const before = (await it.requests()).length;
    window.dispatchEvent(new Event('online'));
    await until(async () => (await it.requests()).slice(before).includes('master.m3u8'));
    await until(() => player.state === 'playing' && stage.video.currentTime > 1);
    assert.isTrue(player.atLive);
    assert.isNull(player.trouble);
  });

  it('plays a stream that ended and began again', async () => {
    const it = await broadcast();
    const player = open(it.url);
    await until(() => player.state === 'playing');
    await it.set({ last: Math.floor((Date.now() - it.startedAt) / 1_000) + 2 });
    await until(() => player.state === 'ended');
    await it.set({ last: null, startedAt: Date.now() - 8_000 });
    await until(() => player.state === 'playing');
    assert.isTrue(player.live);
  });

  it('goes on in a recording where it stood, paused if it was', async () => {
    const it = await broadcast({ live: false, length: 40 });
    const player = open(it.url);
    await until(() => player.state === 'playing');
    stage.video.pause();
    stage.video.currentTime = 20;
    await stage.next('seeked');
    const anew = stage.next('emptied');
    // As where the browser lost it in between.
    stage.video.dispatchEvent(new Event('error'));
    await anew;
    await until(() => stage.video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA);
    assert.approximately(stage.video.currentTime, 20, 0.5);
    assert.equal(player.state, 'paused');
  });

  it('leaves the sources alone that the page has in the video', async () => {
    const { url } = await broadcast();
    const own = Object.assign(document.createElement('source'), { src: url });
    stage.video.append(own);
    const player = open(url);
    await until(() => player.state === 'playing');
    player.close();
    assert.deepEqual([...stage.video.children], [own]);
  });

  it('plays where there are no Media Source Extensions', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'MediaSource') as PropertyDescriptor;
    Reflect.deleteProperty(globalThis, 'MediaSource');
    try {
      const { url } = await broadcast();
      const player = await stage.playing(url);
      assert.equal(player.engine, 'native');
    } finally {
      Object.defineProperty(globalThis, 'MediaSource', own);
    }
  });

  it('takes over where hls.js turns out not to run', async () => {
    const { url } = await broadcast();
    const kinds = [
      {
        ...nativeEngine,
        name: 'hls.js' as const,
        start: (...[video, source, host]: Parameters<typeof nativeEngine.start>) => {
          queueMicrotask(() => host.passOn());
          return nativeEngine.start(video, source, {
            ...host,
            trouble: () => {},
            failed: () => {},
          });
        },
      },
      nativeEngine,
    ];
    const player = stage.hold(new Player(stage.video, { url }, {}, kinds));
    assert.equal(player.engine, 'hls.js');
    await until(() => player.state === 'playing');
    assert.equal(player.engine, 'native');
  });

  it('is asked for and closed no more once it has passed on, also while the next is fetched', async () => {
    const { url } = await broadcast();
    let closed = 0;
    const kinds: EngineKind[] = [
      {
        name: 'hls.js',
        start: (video, source, host) => {
          const engine = nativeEngine.start(video, source, host) as RunningEngine;
          queueMicrotask(() => host.passOn());
          const close = engine.close.bind(engine);
          const counted = () => {
            closed += 1;
            close();
          };
          return Object.assign(engine, { close: counted });
        },
      },
      { name: 'native', start: () => new Promise(() => {}) },
    ];
    const player = stage.hold(new Player(stage.video, { url }, {}, kinds));
    await until(() => player.engine === 'native');
    player.close();
    assert.equal(closed, 1);
  });

  it('is said to play nothing where it does not start', async () => {
    const { url } = await broadcast();
    const start = () => Promise.reject(new TypeError('no'));
    const player = stage.hold(new Player(stage.video, { url }, {}, [{ name: 'native', start }]));
    await until(() => player.state === 'failed');
    assert.equal(player.error?.code, 'media-failed');
  });
});

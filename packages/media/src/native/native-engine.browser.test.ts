import { assert } from '@open-wc/testing';
import { broadcast, until } from '../../testing/broadcast.js';
import { Stage } from '../../testing/stage.js';
import { Player } from '../player.js';
import { nativeEngine } from './native-engine.js';

/** Chromium has HLS of its own, but not Safari's `getStartDate`: tests that need it lend it one. */
describe('the native engine', () => {
  let stage: Stage;

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => stage.strike());

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

  it('takes over where hls.js turns out not to run', async () => {
    const { url } = await broadcast();
    const kinds = [
      {
        ...nativeEngine,
        name: 'hls.js' as const,
        start: (...[video, source, host]: Parameters<typeof nativeEngine.start>) => {
          queueMicrotask(() => host.unsupported());
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
});

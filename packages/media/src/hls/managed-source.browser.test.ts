import { assert } from '@open-wc/testing';
import { broadcast, nextFrame, until } from '../../testing/broadcast.js';
import { Stage } from '../../testing/stage.js';
import { takeStill } from '../stills/take-still.js';

/**
 * What iPhones have in place of a MediaSource: it tells when it wants media, and when it has enough. This is a
 * stand-in on top of Chromium’s own, for the way through hls.js: no iPhone can be had here, and what theirs does beside
 * that is not tested.
 */
class ManagedStandIn extends MediaSource {
  static newest: ManagedStandIn | undefined;
  streaming = false;

  constructor() {
    super();
    ManagedStandIn.newest = this;
    this.addEventListener('sourceopen', () => this.wants(true));
  }

  wants(media: boolean): void {
    this.streaming = media;
    this.dispatchEvent(new Event(media ? 'startstreaming' : 'endstreaming'));
  }
}

describe('where there is a ManagedMediaSource alone', () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'MediaSource') as PropertyDescriptor;
  let stage: Stage;

  beforeEach(() => {
    Reflect.deleteProperty(globalThis, 'MediaSource');
    Object.assign(globalThis, { ManagedMediaSource: ManagedStandIn });
    stage = new Stage();
  });

  afterEach(() => {
    stage.strike();
    Object.defineProperty(globalThis, 'MediaSource', own);
    Reflect.deleteProperty(globalThis, 'ManagedMediaSource');
  });

  it('plays by hls.js, and tells the video that it cannot be sent to a television', async () => {
    const { url } = await broadcast();
    const player = await stage.playing(url);
    await nextFrame(stage.video);
    assert.equal(player.engine, 'hls.js');
    assert.equal(ManagedStandIn.newest?.readyState, 'open');
    // Without it, one with no other source would not open.
    assert.isTrue(stage.video.disableRemotePlayback);
    assert.isAbove(player.qualities.length, 1);
  });

  it('leaves it to a try whether a line carries a picture: there are no stills to tell by', async () => {
    const { url } = await broadcast();
    const source = { url: new URL('low.m3u8', url).href, codecs: 'avc1.42e01e' };
    const signal = new AbortController().signal;
    const pace = await takeStill(source, {
      date: null,
      whole: true,
      signal,
      draw: () => undefined,
    });
    assert.isNull(pace);
  });

  it('fetches nothing while the browser has enough, and goes on when it wants more', async () => {
    const { url, requests } = await broadcast({ live: false });
    const player = await stage.playing(url);
    ManagedStandIn.newest?.wants(false);
    const { video } = stage;
    const segments = async () => (await requests()).filter((one) => one.endsWith('.m4s')).length;
    // What was on its way comes.
    await until(() => video.currentTime > 0.5);
    const had = await segments();
    await until(() => video.currentTime > 1.5);
    assert.equal(await segments(), had);
    ManagedStandIn.newest?.wants(true);
    await until(() => player.state === 'ended');
    assert.isAbove(await segments(), had);
  });
});

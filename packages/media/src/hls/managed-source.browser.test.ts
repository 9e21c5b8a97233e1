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
  /** Called when one opens, before hls.js hears of it. */
  static opens: () => void = () => undefined;
  streaming = false;

  constructor() {
    super();
    ManagedStandIn.newest = this;
    this.addEventListener('sourceopen', () => {
      ManagedStandIn.opens();
      this.wants(true);
    });
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

  it('plays by hls.js, and tells the video that it cannot be sent anywhere', async () => {
    const { url } = await broadcast();
    const player = await stage.playing(url);
    await nextFrame(stage.video);
    assert.equal(player.engine, 'hls.js');
    assert.equal(ManagedStandIn.newest?.readyState, 'open');
    // Without it, one with no other source would not open.
    assert.isTrue(stage.video.disableRemotePlayback);
    assert.isFalse(player.sendable);
    assert.isAbove(player.qualities.length, 1);
  });

  describe('and AirPlay', () => {
    const sources = () =>
      [...stage.video.querySelectorAll('source')].map(({ type, src }) => ({ type, src }));

    beforeEach(() => {
      // What WebKit has for it. It is asked for nothing here: no picture is sent anywhere.
      Object.assign(stage.video, { webkitShowPlaybackTargetPicker: () => undefined });
    });

    it('puts the playlist beside what hls.js appends to, once that is open', async () => {
      const { url } = await broadcast();
      const opened: unknown[] = [];
      ManagedStandIn.opens = () => {
        opened.push([sources().length, stage.video.disableRemotePlayback]);
      };
      const player = stage.open(url);
      await until(() => player.sendable);
      ManagedStandIn.opens = () => undefined;
      assert.deepEqual(opened, [[1, true]]);
      assert.equal(ManagedStandIn.newest?.readyState, 'open');
      assert.isFalse(stage.video.disableRemotePlayback);
      assert.deepEqual(
        sources().map(({ type }) => type),
        ['video/mp4', 'application/x-mpegURL'],
      );
      assert.equal(sources()[1]?.src, url);
      await until(() => player.state === 'playing');
      assert.match(stage.video.currentSrc, /^blob:/);
    });

    it('puts it there again where the video is set up anew', async () => {
      const { url } = await broadcast();
      const player = await stage.playing(url);
      ManagedStandIn.newest?.endOfStream('decode');
      const first = ManagedStandIn.newest;
      await until(() => ManagedStandIn.newest !== first && player.state === 'playing');
      await until(() => player.sendable);
      assert.equal(player.engine, 'hls.js');
      assert.lengthOf(sources(), 2);
    });

    it('plays on by the browser’s own HLS where that went over to the playlist', async () => {
      const { url } = await broadcast();
      const player = await stage.playing(url);
      // As WebKit does once a television was chosen.
      stage.video.querySelector('source')?.remove();
      stage.video.load();
      await until(() => player.engine === 'native' && player.sendable);
      await until(() => player.state === 'playing');
      assert.equal(stage.video.currentSrc, url);
      assert.isTrue(player.atLive);
      player.close();
      assert.lengthOf(sources(), 0);
    });

    it('leaves a video alone that is not to be sent anywhere', async () => {
      stage.video.disableRemotePlayback = true;
      const { url } = await broadcast();
      const player = await stage.playing(url);
      assert.lengthOf(sources(), 1);
      assert.isFalse(player.sendable);
      assert.isTrue(stage.video.disableRemotePlayback);
    });
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

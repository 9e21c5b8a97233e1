import { assert } from '@open-wc/testing';
import { broadcast, until, type Broadcast } from '../testing/broadcast.js';
import { hide } from '../testing/hide.js';
import { refuse } from '../testing/refuse.js';
import { Stage } from '../testing/stage.js';
import type { StreamPlayer } from './stream-player.js';

/** The second of the broadcast that is on screen, by the dates of its playlist. */
const secondOf = (player: StreamPlayer, { startedAt }: Broadcast) =>
  ((player.clock.read()?.date ?? 0) - startedAt) / 1_000;

/** Waits until hls.js, and no longer the quick start, plays: it alone knows of captions. */
const handedOver = (player: StreamPlayer) => until(() => player.captions.length > 0);

describe('a stream with a fault', function () {
  this.timeout(90_000);
  let stage: Stage;

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => stage.strike());

  for (const when of ['from the start', 'after the hand-over'] as const) {
    it(`goes on over segments that are not there, ${when}`, async () => {
      const missing = when === 'from the start' ? [11, 12] : [];
      const it = await broadcast({ captions: true, missing });
      const player = await stage.playing(it.url);
      if (when !== 'from the start') {
        await handedOver(player);
        const second = Math.ceil(secondOf(player, it));
        await it.set({ missing: [second + 6, second + 7] });
      }
      await until(() => secondOf(player, it) > 25);
      await until(() => player.state === 'playing' && player.atLive);
      assert.isNull(player.error);
    });
  }

  for (const when of ['from the start', 'after the hand-over'] as const) {
    it(`takes up again what stops in mid-segment, ${when}`, async () => {
      const it = await broadcast({ captions: true });
      if (when === 'from the start') await it.set({ segments: 'stuck' });
      const player = stage.open(it.url);
      if (when !== 'from the start') {
        await handedOver(player);
        await it.set({ segments: 'stuck' });
      }
      await until(() => player.trouble?.code === 'offline');
      await it.set({ segments: 'ok' });
      await until(() => player.state === 'playing' && player.atLive && !player.trouble);
      const second = secondOf(player, it);
      await until(() => secondOf(player, it) > second + 3);
      assert.isNull(player.error);
    });
  }

  it('plays on in another rendition where one alone answers with errors', async () => {
    const it = await broadcast({ captions: true });
    const player = await stage.playing(it.url);
    await handedOver(player);
    await until(() => player.shown?.startsWith('180-'));
    await it.set({ failing: 'high' });
    await until(() => stage.video.videoHeight === 90);
    await until(() => player.state === 'playing' && player.atLive);
    const second = secondOf(player, it);
    await until(() => secondOf(player, it) > second + 5);
    assert.isNull(player.error);
    assert.equal(player.quality, 'auto');
  });

  it('comes back to the rendition that was chosen once it answers again', async () => {
    const it = await broadcast({ captions: true });
    const player = await stage.playing(it.url);
    await handedOver(player);
    const lightest = player.qualities.find(({ lines }) => lines === 90);
    player.setQuality(lightest?.id ?? '');
    await until(() => stage.video.videoHeight === 90);
    await it.set({ failing: 'low' });
    await until(() => stage.video.videoHeight === 180);
    await it.set({ failing: null });
    await until(() => stage.video.videoHeight === 90);
    assert.isNull(player.error);
  });

  it('waits for a playlist that stopped changing, says so, and is live after it', async () => {
    const it = await broadcast({ captions: true });
    const player = await stage.playing(it.url);
    await handedOver(player);
    await it.set({ frozen: Math.floor(secondOf(player, it)) + 4 });
    await until(() => player.state === 'waiting');
    await until(() => player.trouble?.code === 'unavailable');
    await it.set({ frozen: null });
    await until(() => player.state === 'playing' && player.atLive && !player.trouble);
    assert.isAbove(secondOf(player, it), (Date.now() - it.startedAt) / 1_000 - 12);
  });

  for (const [what, settings] of [
    ['another resolution and sound', {}],
    ['another codec', { otherIs: 'vp9' }],
  ] as const) {
    it(`goes on with an encoder that came back with ${what}`, async () => {
      const it = await broadcast({ captions: true, other: 18, ...settings });
      const player = await stage.playing(it.url);
      await until(() => secondOf(player, it) > 22);
      await until(() => player.state === 'playing');
      assert.equal(stage.video.videoWidth, 240);
      assert.isNull(player.error);
      assert.isTrue(player.atLive);
    });
  }

  it('goes on with an encoder that counts from nought again', async () => {
    const it = await broadcast({ captions: true, first: 40 });
    const player = await stage.playing(it.url);
    await handedOver(player);
    const startedAt = Date.now() - 4_000;
    await it.set({ startedAt });
    const again = { ...it, startedAt };
    await until(() => player.state === 'playing' && player.atLive && secondOf(player, again) > 8);
    assert.isNull(player.error);
    assert.isBelow(secondOf(player, again), (Date.now() - startedAt) / 1_000);
  });

  it('finds the playlists of an encoder that came back under other addresses', async () => {
    const it = await broadcast({ captions: true, session: 'first' });
    const player = await stage.playing(it.url);
    await handedOver(player);
    const startedAt = Date.now() - 8_000;
    await it.set({ session: 'second', startedAt });
    const again = { ...it, startedAt };
    await until(async () => (await it.requests()).some((file) => /^second\/\w+\/\d/.test(file)));
    await until(() => player.state === 'playing' && player.atLive && !player.trouble);
    assert.isBelow(secondOf(player, again), (Date.now() - startedAt) / 1_000);
    assert.isNull(player.error);
  });

  it('finds them for sound alone too, and stays with it', async () => {
    const it = await broadcast({ session: 'first' });
    const player = await stage.playing(it.url);
    const sound = player.qualities.find(({ lines }) => lines === 0)!.id;
    await until(() => player.qualities.length === 3);
    player.setQuality(sound);
    await until(() => player.shown === sound && player.state === 'playing');
    await it.set({ session: 'second' });
    await until(async () => (await it.requests()).some((file) => /^second\/sound\/\d/.test(file)));
    await until(() => player.state === 'playing' && player.atLive);
    assert.equal(player.quality, sound);
    assert.equal(player.shown, sound);
  });

  it('goes on in a recording whose addresses have run out, where it stood', async () => {
    const it = await broadcast({ live: false, length: 120, captions: true, session: 'first' });
    const player = await stage.playing(it.url);
    await handedOver(player);
    await it.set({ session: 'second' });
    player.seek(80);
    await until(() => player.state === 'playing' && player.position > 81);
    assert.isBelow(player.position, 90);
  });

  it('leaves a picture paused that it has to set up anew', async () => {
    const { video } = stage;
    const it = await broadcast({ live: false, length: 120, captions: true });
    const player = await stage.playing(it.url);
    await handedOver(player);
    const paused = stage.next('pause');
    video.pause();
    await paused;
    const anew = stage.next('emptied');
    refuse(video);
    await anew;
    await until(() => video.readyState === video.HAVE_ENOUGH_DATA);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    assert.isTrue(video.paused);
    assert.equal(player.state, 'paused');
  });

  it('plays a stream that ended and began again', async () => {
    const it = await broadcast({ captions: true });
    const player = await stage.playing(it.url);
    await handedOver(player);
    await it.set({ last: Math.floor(secondOf(player, it)) + 4 });
    await until(() => player.state === 'ended');
    const startedAt = Date.now() - 5_000;
    await it.set({ last: null, startedAt });
    await until(() => player.state === 'playing');
    assert.isTrue(player.live);
    assert.isTrue(player.atLive);
    assert.isBelow(secondOf(player, { ...it, startedAt }), (Date.now() - startedAt) / 1_000);
  });

  it('plays one that began again for who only listens, on a hidden page', async () => {
    const it = await broadcast({ captions: true });
    const player = await stage.playing(it.url);
    await handedOver(player);
    // A browser pauses what is unmuted without a tap.
    Object.defineProperty(stage.video, 'muted', { configurable: true, get: () => false });
    hide(true);
    try {
      await it.set({ last: Math.floor(secondOf(player, it)) + 4 });
      await until(() => player.state === 'ended');
      await it.set({ last: null, startedAt: Date.now() - 5_000 });
      await until(() => player.state === 'playing');
    } finally {
      hide(false);
    }
  });

  it('looks for none while nobody looks or listens, and does as soon as somebody does', async () => {
    const it = await broadcast({ captions: true });
    const player = await stage.playing(it.url);
    await handedOver(player);
    await it.set({ last: Math.floor(secondOf(player, it)) + 4 });
    hide(true);
    try {
      await until(() => player.state === 'ended');
      await it.set({ last: null, startedAt: Date.now() - 5_000 });
      const before = (await it.requests()).length;
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      assert.lengthOf(await it.requests(), before);
    } finally {
      hide(false);
    }
    await until(() => player.state === 'playing');
  });

  it('lets the show go on where the picture would be, while none comes', async () => {
    const it = await broadcast({ captions: true });
    const player = await stage.playing(it.url);
    await handedOver(player);
    await it.set({ segments: 503 });
    await until(() => player.state === 'waiting');
    const stands = secondOf(player, it);
    const { clock } = player;
    assert.equal(clock.read()?.rate, 0);
    await new Promise<void>((told) => {
      clock.subscribe(() => {
        if (clock.read()?.rate === 1) told();
      });
    });
    assert.equal(player.state, 'waiting');
    assert.isAtLeast(secondOf(player, it), stands + 10);
    assert.isTrue(clock.read()?.atLive);
    assert.isTrue(player.atLive);
    await it.set({ segments: 'ok' });
    await until(() => player.state === 'playing');
    await until(() => player.behind! < 6);
    assert.approximately(secondOf(player, it), (Date.now() - it.startedAt) / 1_000, 8);
  });

  it('leaves a recording that ended alone', async () => {
    const it = await broadcast({ live: false, length: 4 });
    const player = await stage.playing(it.url);
    await until(() => player.state === 'ended');
    const before = (await it.requests()).length;
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    assert.lengthOf(await it.requests(), before);
  });
});

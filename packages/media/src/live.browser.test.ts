import { assert } from '@open-wc/testing';
import { broadcast, until } from '../testing/broadcast.js';
import { Stage } from '../testing/stage.js';

describe('a live stream', () => {
  let stage: Stage;

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => stage.strike());

  it('plays at live, and says so', async () => {
    const { url } = await broadcast();
    const player = stage.open(url);
    assert.deepEqual([player.state, player.clock.read(), player.behind], ['opening', null, null]);
    await until(() => stage.states.includes('playing'));
    assert.equal(player.engine, 'hls.js');
    assert.isTrue(player.live);
    assert.isTrue(player.atLive);
    assert.isAbove(player.behind ?? 0, 0.5);
    assert.isBelow(player.behind ?? 99, 7);
    assert.isNull(player.error);
    assert.deepEqual(stage.states, ['opening', 'playing']);
  });

  it('tells that the viewer went back, and goes to live again', async () => {
    const { url } = await broadcast();
    const player = await stage.playing(url);
    // The buffer begins where live was; eleven seconds on, there is enough to go back.
    stage.video.pause();
    await until(() => player.state === 'paused');
    await until(() => !player.atLive);
    assert.isAbove(player.behind ?? 0, 10);
    player.toLive();
    await until(() => player.state === 'playing' && player.atLive);
    assert.isBelow(player.behind ?? 99, 7);
  });

  it('makes up for a short pause by playing a little faster, without a jump', async () => {
    const { url } = await broadcast({ captions: true });
    const player = await stage.playing(url);
    const { video } = stage;
    // Only hls.js tells of captions.
    await until(() => player.captions.length > 0);
    video.pause();
    const behind = player.behind ?? 0;
    await until(() => (player.behind ?? 0) > behind + 3);
    await video.play();
    const jumps: string[] = [];
    for (const type of ['seeking', 'waiting']) video.addEventListener(type, () => jumps.push(type));
    await until(() => video.playbackRate > 1);
    assert.isAtMost(video.playbackRate, 1.08);
    const off = () => player.seekable!.to - player.position;
    const before = off();
    await until(() => off() < before - 1);
    assert.deepEqual(jumps, []);
    player.close();
    assert.equal(video.playbackRate, 1);
  });

  it('says when it is over', async () => {
    const { url } = await broadcast({ first: 9, last: 10 });
    const player = stage.open(url);
    await until(() => player.state === 'ended');
    assert.isFalse(player.live);
    assert.isNull(player.behind);
    assert.isTrue(stage.video.ended);
  });

  it('waits as a still picture where the page does not start it', async () => {
    stage.video.autoplay = false;
    const { url } = await broadcast();
    const player = stage.open(url);
    await until(() => player.state === 'paused');
    assert.equal(player.clock.read()?.rate, 0);
    player.toLive();
    await until(() => player.state === 'playing');
  });

  it('lets go of everything when it is closed', async () => {
    const it = await broadcast();
    const player = await stage.playing(it.url);
    let told = 0;
    player.clock.subscribe(() => (told += 1));
    player.close();
    await until(() => stage.video.readyState === HTMLMediaElement.HAVE_NOTHING);
    const before = await it.requests();
    stage.states.length = 0;
    for (const type of ['play', 'playing', 'waiting', 'timeupdate', 'seeked', 'error']) {
      stage.video.dispatchEvent(new Event(type));
    }
    window.dispatchEvent(new Event('online'));
    // Longer than a playlist is kept.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    assert.deepEqual(await it.requests(), before);
    assert.deepEqual(stage.states, []);
    assert.equal(told, 0);
    assert.isEmpty(stage.video.src);
  });

  it('can be closed before hls.js is there', async () => {
    const it = await broadcast();
    stage.open(it.url).close();
    await import('hls.js');
    await new Promise((resolve) => setTimeout(resolve, 100));
    // The first question may have been on its way.
    assert.isAtMost((await it.requests()).length, 1);
    assert.isEmpty(stage.video.src);
  });
});

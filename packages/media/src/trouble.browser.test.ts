import { assert } from '@open-wc/testing';
import { broadcast, until } from '../testing/broadcast.js';
import { Stage } from '../testing/stage.js';
import { Player } from './player.js';

describe('trouble with a stream', () => {
  let stage: Stage;

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => stage.strike());

  it('waits for one that has not begun', async () => {
    const it = await broadcast({ master: 404 });
    const player = stage.open(it.url);
    await until(() => player.state === 'waiting');
    assert.equal(player.trouble?.code, 'not-found');
    assert.isNull(player.error);
    const before = (await it.requests()).length;
    await until(async () => (await it.requests()).length > before + 1);
    await it.set({ master: 'ok' });
    await until(() => stage.states.includes('playing'));
    assert.isNull(player.trouble);
    assert.deepEqual(stage.states, ['waiting', 'opening', 'playing']);
  });

  it('waits for one whose playlist is still empty', async () => {
    const it = await broadcast({ playlists: 'empty' });
    const player = stage.open(it.url);
    await until(() => player.state === 'waiting');
    assert.equal(player.trouble?.code, 'not-found');
    await it.set({ playlists: 'ok' });
    await until(() => player.state === 'playing');
  });

  for (const lost of ['playlists', 'segments'] as const) {
    it(`runs dry without ${lost}, and goes on where live is when they are back`, async () => {
      const it = await broadcast();
      const player = await stage.playing(it.url);
      await it.set({ [lost]: 503 });
      await until(() => player.state === 'waiting');
      await until(() => player.trouble !== null);
      assert.equal(player.trouble?.code, 'unavailable');
      await it.set({ [lost]: 'ok' });
      await until(() => player.state === 'playing' && player.atLive && !player.trouble);
      assert.isNull(player.error);
    });
  }

  it('tries at once when the network is back', async () => {
    const { random, setTimeout } = { random: Math.random, setTimeout: window.setTimeout };
    // The longest waits there are: a second, two, and those that would be too long to wait for here never end.
    Math.random = () => 1;
    const ends = (handler: () => void, ms = 0) => setTimeout(handler, ms >= 4_000 ? 2 ** 30 : ms);
    Object.assign(window, { setTimeout: ends });
    try {
      const it = await broadcast({ master: 503 });
      const player = stage.open(it.url);
      // By the quick start, by hls.js, and again after the waits.
      await until(async () => player.trouble && (await it.requests()).length > 3);
      await new Promise((resolve) => setTimeout(resolve, 500));
      await it.set({ master: 'ok' });
      window.dispatchEvent(new Event('online'));
      await until(() => player.state === 'playing');
      assert.equal(player.trouble, null);
    } finally {
      Math.random = random;
      Object.assign(window, { setTimeout });
    }
  });

  it('gives up on what is no playlist, and says why', async () => {
    const { url } = await broadcast({ master: 'garbage' });
    const player = stage.open(url);
    await until(() => stage.states.at(-1) === 'failed');
    assert.equal(player.error?.code, 'media-failed');
    assert.include(player.error?.hint, url);
    assert.isNull(player.clock.read());
  });

  it('gives up on segments that no browser can read', async () => {
    const { url } = await broadcast({ segments: 'garbage' });
    const player = stage.open(url);
    await until(() => player.state === 'failed');
    assert.equal(player.error?.code, 'media-failed');
  });

  it('gives up on a recording that nobody can read on from the middle', async () => {
    const it = await broadcast({ live: false, length: 90 });
    const player = await stage.playing(it.url);
    // Further in than a run that counts as good: the place that it is mended at is not forgotten.
    player.seek(40);
    await until(() => player.state === 'playing' && player.position > 40.5);
    await it.set({ segments: 'garbage' });
    await until(() => player.state === 'failed');
    assert.equal(player.error?.code, 'media-failed');
  });

  it('says what to do where no engine can play', async () => {
    let told = 0;
    const options = { onChange: () => (told += 1) };
    const player = stage.hold(new Player(stage.video, { url: '/never.m3u8' }, options, []));
    assert.equal(player.state, 'failed');
    await until(() => told === 1);
    assert.equal(player.error?.code, 'media-failed');
    assert.match(player.error?.hint ?? '', /another browser/);
  });
});

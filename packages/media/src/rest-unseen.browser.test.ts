import { assert } from '@open-wc/testing';
import { broadcast, until, type Broadcast } from '../testing/broadcast.js';
import { hide } from '../testing/hide.js';
import { Stage } from '../testing/stage.js';

/** Five minutes are over at once. */
function hurryTimers(): () => void {
  const { setTimeout } = window;
  const hurried = (handler: () => void, ms = 0) => setTimeout(handler, ms >= 300_000 ? 500 : ms);
  Object.assign(window, { setTimeout: hurried });
  return () => Object.assign(window, { setTimeout });
}

/** Waits until nothing has been asked for during three target durations. */
async function quiet(it: Broadcast): Promise<void> {
  let before = -1;
  await until(async () => {
    const { length } = await it.requests();
    if (length === before) return true;
    before = length;
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    return false;
  });
}

describe('a stream that nobody looks at', () => {
  let stage: Stage;
  let restore: () => void;

  beforeEach(() => {
    stage = new Stage();
    restore = hurryTimers();
  });

  afterEach(() => {
    stage.strike();
    restore();
    hide(false);
  });

  it('fetches nothing any more on a hidden page after minutes, and is live when it is seen again', async () => {
    const it = await broadcast({ captions: true });
    const player = await stage.playing(it.url);
    await until(() => player.captions.length > 0);
    hide(true);
    await quiet(it);
    await until(() => stage.video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA);
    assert.isTrue(player.atLive);
    // The playlist forgets what comes meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 12_000));
    hide(false);
    await until(() => player.state === 'playing' && (player.behind ?? 99) < 6);
    const date = player.clock.read()?.date ?? 0;
    assert.isBelow(Date.now() - date, 12_000);
    assert.isNull(player.error);
  });

  it('is not asked for while nobody waits for it to begin, and is when somebody does', async () => {
    const { random } = Math;
    // It is tried again at once, so that quiet is no chance.
    Math.random = () => 0;
    try {
      const it = await broadcast({ master: 503 });
      const player = stage.open(it.url);
      const asked = async () => (await it.requests()).length;
      await until(async () => player.trouble !== null && (await asked()) > 5);
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      const before = await asked();
      await until(async () => (await asked()) > before);
      hide(true);
      await quiet(it);
      await it.set({ master: 'ok' });
      hide(false);
      await until(() => player.state === 'playing');
    } finally {
      Math.random = random;
    }
  });

  it('plays on where somebody listens', async () => {
    const it = await broadcast({ captions: true });
    const player = await stage.playing(it.url);
    await until(() => player.captions.length > 0);
    // A browser pauses what is unmuted without a tap.
    Object.defineProperty(stage.video, 'muted', { get: () => false });
    hide(true);
    const { position } = player;
    await until(() => player.position > position + 10);
    assert.equal(player.state, 'playing');
  });

  it('fetches nothing any more where it was paused, and goes on when it plays', async () => {
    const it = await broadcast({ captions: true });
    const player = await stage.playing(it.url);
    await until(() => player.captions.length > 0);
    stage.video.pause();
    await quiet(it);
    player.toLive();
    await until(() => player.state === 'playing' && (player.behind ?? 99) < 6);
  });
});

describe('a recording', () => {
  it('is fetched at most half a minute ahead', async () => {
    const stage = new Stage();
    const it = await broadcast({ live: false, length: 120 });
    const player = await stage.playing(it.url);
    await until(() => stage.video.buffered.end(0) > 25);
    stage.video.pause();
    const last = async () =>
      Math.max(...(await it.requests()).map((file) => Number(/(\d+)\.m4s$/.exec(file)?.[1] ?? 0)));
    let before = -1;
    while ((await last()) !== before) {
      before = await last();
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    }
    // The segment that fills it up may end a second later.
    assert.isAtMost(before, player.position + 31);
    stage.strike();
  });
});

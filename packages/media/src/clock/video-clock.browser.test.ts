import { assert } from '@open-wc/testing';
import { FRAME_RATE, broadcast, frameOnScreen, nextFrame, until } from '../../testing/broadcast.js';
import { Stage } from '../../testing/stage.js';

/** Frames in one turn of the broadcast. */
const TURN = 250;

describe('the picture’s clock', () => {
  let stage: Stage;

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => stage.strike());

  it('reads the date of the very frame on screen, through a jump of the encoder’s clock', async () => {
    const jump = 37_000;
    const { url, startedAt } = await broadcast({ first: 10, jump });
    const { clock } = await stage.playing(url);
    const met = new Set<number | undefined>();
    while (met.size < 2) {
      const { mediaTime } = await nextFrame(stage.video);
      const reading = clock.read()!;
      const shown = frameOnScreen(stage.video);
      // The clock goes on between the frame's presentation and this line.
      const date = reading.date - (reading.mediaTime - mediaTime) * 1000;
      const turn = reading.discontinuity!;
      const frame = Math.round(((date - startedAt - turn * jump) / 1000) * FRAME_RATE);
      if (frame >= turn * TURN && frame < (turn + 1) * TURN) {
        assert.approximately(date - startedAt - turn * jump, (frame / FRAME_RATE) * 1000, 1);
        // On a busy machine the next frame may be there before this line is.
        assert.oneOf(shown - (frame % TURN), [0, 1]);
        met.add(turn);
      }
    }
    assert.deepEqual([...met], [0, 1]);
  });

  it('tells of a discontinuity when its first frames come', async () => {
    const { url, startedAt } = await broadcast({ first: 10, jump: -5_000 });
    const { clock } = await stage.playing(url);
    assert.equal(clock.read()?.discontinuity, 0);
    const reading = await new Promise<ReturnType<typeof clock.read>>((resolve) => {
      clock.subscribe(() => {
        if (clock.read()?.discontinuity === 1) resolve(clock.read());
      });
    });
    const since = reading!.date - (startedAt + 10_000 - 5_000);
    assert.isAtLeast(since, 0);
    assert.isBelow(since, 150);
  });

  it('tells of pause, play, seek and rate, and stands still meanwhile', async () => {
    const { url } = await broadcast({ live: false });
    const { clock } = await stage.playing(url);
    assert.equal(clock.read()?.rate, 1);
    const rates: (number | undefined)[] = [];
    const stop = clock.subscribe(() => rates.push(clock.read()?.rate));

    const act = async (type: string, doing: () => unknown) => {
      rates.length = 0;
      const done = stage.next(type);
      doing();
      await done;
      return rates.at(-1);
    };
    const { video } = stage;
    assert.equal(await act('pause', () => video.pause()), 0);
    assert.equal(await act('playing', () => video.play()), 1);
    assert.equal(await act('ratechange', () => (video.playbackRate = 1.5)), 1.5);
    assert.equal(await act('seeking', () => (video.currentTime = 6)), 0);
    await until(() => rates.at(-1) === 1.5);

    stop();
    assert.isUndefined(await act('pause', () => video.pause()));
  });

  it('says nothing while all runs evenly', async () => {
    const { url } = await broadcast({ live: false });
    const { clock } = await stage.playing(url);
    await until(() => clock.read()?.rate === 1 && stage.video.currentTime > 1);
    let told = 0;
    clock.subscribe(() => (told += 1));
    await until(() => stage.video.currentTime > 4);
    assert.equal(told, 0);
  });

  it('has no date where the stream has none', async () => {
    const { url } = await broadcast({ dates: false });
    const { clock } = await stage.playing(url);
    assert.isNull(clock.read());
  });

  it('knows the dates of what the playlist has forgotten', async () => {
    const { url, startedAt } = await broadcast({ first: 9 });
    const { clock } = await stage.playing(url);
    const { video } = stage;
    const began = video.currentTime;
    const date = clock.read()!.date - (clock.read()!.mediaTime - began) * 1000;
    // The window is eight segments of a second.
    await until(() => video.currentTime > began + 8);
    video.pause();
    video.currentTime = began;
    await stage.next('seeked');
    await until(() => video.readyState > 1);
    assert.approximately(clock.read()!.date, date, 1);
    const frame = Math.floor(((clock.read()!.date - startedAt) / 1000) * FRAME_RATE);
    assert.equal(frameOnScreen(video), frame % TURN);
  });

  it('says nothing while the video is set up anew, and stands at its beginning', async () => {
    const { video } = stage;
    const { url, startedAt } = await broadcast({ live: false, length: 120, captions: true });
    const player = await stage.playing(url);
    const { clock } = player;
    await until(() => player.captions.length > 0);
    player.seek(60);
    await until(() => player.state === 'playing' && video.currentTime > 60);
    const told: number[] = [];
    clock.subscribe(() => told.push(clock.read()?.date ?? Infinity));
    const anew = stage.next('emptied');
    // No media makes this browser's decoder give up: it is told so by hand.
    Object.defineProperty(video, 'error', { configurable: true, value: { code: 3 } });
    video.dispatchEvent(new Event('error'));
    Reflect.deleteProperty(video, 'error');
    await anew;
    await until(() => player.state === 'playing' && video.currentTime > 61);
    assert.isAtLeast(Math.min(...told), startedAt + 60_000);
    assert.isAtLeast(clock.read()!.date, startedAt + 60_000);
  });
});

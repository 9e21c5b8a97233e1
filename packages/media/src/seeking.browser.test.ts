import { assert } from '@open-wc/testing';
import { broadcast, frameOnScreen, until, FRAME_RATE } from '../testing/broadcast.js';
import { Stage } from '../testing/stage.js';
import { nativeEngine } from './native/native-engine.js';
import { Player } from './player.js';
import type { StreamPlayer } from './stream-player.js';

/** Frames in one turn of the broadcast, after which its pictures begin again. */
const TURN = 250;

describe('seeking', function () {
  this.timeout(60_000);
  let stage: Stage;

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => stage.strike());

  /** Waits until the picture of a date is on screen, or one that came a little later. */
  const showsFrom = async (player: StreamPlayer, date: number) => {
    await until(() => player.state === 'playing' && (player.clock.read()?.date ?? 0) >= date);
    assert.isBelow(player.clock.read()!.date, date + 2_000);
  };

  it('goes back to a date in a live stream, far from what is in the buffer, and stays there', async () => {
    const { url, startedAt } = await broadcast({ first: 70, window: 60 });
    const player = await stage.playing(url);
    const { from, to } = player.seekable!;
    assert.isAbove(to - from, 50);
    assert.approximately(player.position, to, 5);
    assert.isTrue(player.clock.read()?.atLive);
    const date = startedAt + 30_000;
    assert.isTrue(player.seekToDate({ date }));
    await showsFrom(player, date);
    assert.isFalse(player.atLive);
    assert.isFalse(player.clock.read()?.atLive);
    const { position } = player;
    await until(() => player.position > position + 3);
    assert.isFalse(player.atLive);
    player.toLive();
    await until(() => player.state === 'playing' && player.atLive);
  });

  it('tells its clock’s listeners that live was left, and reached again', async () => {
    const { url } = await broadcast({ first: 50, window: 40 });
    const player = await stage.playing(url);
    const told: (boolean | undefined)[] = [];
    player.clock.subscribe(() => told.push(player.clock.read()?.atLive));
    player.seek(player.seekable!.from);
    await until(() => told.includes(false));
    told.length = 0;
    player.toLive();
    await until(() => told.includes(true));
  });

  it('shows the very picture of a date across a jump of the encoder’s clock', async () => {
    const jump = 37_000;
    const { url, startedAt } = await broadcast({ first: 40, window: 36, jump });
    const player = await stage.playing(url);
    stage.video.pause();
    // Second 3.4 of turn 2, by the encoder's clock.
    const date = startedAt + 23_400 + 2 * jump;
    player.seekToDate({ date: date + 10, discontinuity: 2 });
    await until(() => !stage.video.seeking && stage.video.readyState >= 2);
    await until(() => frameOnScreen(stage.video) === (23.4 * FRAME_RATE) % TURN);
    const reading = player.clock.read()!;
    assert.approximately(reading.date, date + 10, 1);
    assert.equal(reading.discontinuity, 2);
  });

  it('stays inside of what there is', async () => {
    const { url, startedAt } = await broadcast({ first: 40, window: 20 });
    const player = await stage.playing(url);
    player.seekToDate({ date: startedAt - 60_000 });
    assert.isAtLeast(player.position, player.seekable!.from - 1);
    player.seekToDate({ date: startedAt + 900_000 });
    assert.isTrue(player.atLive);
    await until(() => player.state === 'playing');
  });

  it('cannot find a date where the stream has none', async () => {
    const { url } = await broadcast({ dates: false });
    const player = await stage.playing(url);
    assert.isNull(player.dateAt(player.position));
    assert.isFalse(player.seekToDate({ date: Date.now() }));
  });

  it('plays a recording through by its dates, and never fetches it whole', async () => {
    const it = await broadcast({ live: false, length: 120 });
    const player = await stage.playing(it.url);
    assert.isFalse(player.live);
    assert.isFalse(player.atLive);
    assert.isFalse(player.clock.read()?.atLive);
    assert.deepEqual(player.seekable, { from: 0, to: 120 });
    assert.approximately(player.dateAt(90)!.date, it.startedAt + 90_000, 1);
    player.seekToDate({ date: it.startedAt + 60_000 });
    await showsFrom(player, it.startedAt + 60_000);
    const { buffered } = stage.video;
    await until(() => buffered.length > 0 && stage.video.currentTime > 62);
    const segments = (await it.requests()).filter((file) => file.endsWith('.m4s'));
    // Half a minute at the beginning and half a minute here, each in one or two qualities.
    assert.isBelow(new Set(segments.map((file) => file.split('/')[1])).size, 80);
    player.seek(119);
    await until(() => player.state === 'ended');
    assert.isFalse(player.atLive);
  });

  it('counts who saw a live stream to its end as being at live', async () => {
    const { url } = await broadcast({ first: 9, last: 11 });
    const player = stage.open(url);
    await until(() => player.state === 'ended');
    assert.isFalse(player.live);
    assert.isTrue(player.atLive);
  });

  it('seeks by date natively', async () => {
    const start = Date.UTC(2026, 9, 1);
    Object.assign(stage.video, { getStartDate: () => new Date(start) });
    const { url } = await broadcast({ live: false });
    const player = stage.hold(new Player(stage.video, { url }, {}, [nativeEngine]));
    await until(() => player.state === 'playing');
    assert.equal(player.seekable?.from, 0);
    assert.approximately(player.seekable?.to ?? 0, 10, 0.2);
    assert.isTrue(player.seekToDate({ date: start + 6_000 }));
    await until(() => player.state === 'playing' && player.position >= 6);
    assert.approximately(player.clock.read()!.date, start + player.position * 1000, 100);
    assert.isFalse(player.atLive);
  });
});

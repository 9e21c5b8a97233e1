import { assert } from '@open-wc/testing';
import {
  FRAME_RATE,
  broadcast,
  frameOnScreen,
  nextFrame,
  readFrame,
  until,
} from '../../testing/broadcast.js';
import { Stage } from '../../testing/stage.js';
import { QuickStart } from './quick-start.js';

/** Frames in one turn of the broadcast. */
const TURN = 250;

describe('quick start', () => {
  let stage: Stage;

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => stage.strike());

  it('hands over to hls.js without a seam, and nothing is fetched twice', async () => {
    const { url, startedAt, requests } = await broadcast({ captions: true, first: 15 });
    const player = await stage.playing(url);
    const { video } = stage;
    const stops: string[] = [];
    for (const type of ['waiting', 'seeking', 'emptied', 'pause']) {
      video.addEventListener(type, () => stops.push(type));
    }
    const source = video.src;
    // Only hls.js tells of captions. The broadcast begins its next turn on the way.
    await until(() => player.captions.length > 0);
    const until6sOn = video.currentTime + 6;
    while (video.currentTime < until6sOn) {
      await nextFrame(video);
      const { number, mediaTime } = readFrame(video);
      const { date } = player.dateAt(mediaTime)!;
      assert.equal(number, Math.round(((date - startedAt) / 1000) * FRAME_RATE) % TURN);
    }
    assert.deepEqual(stops, []);
    assert.equal(video.src, source);
    const segments = (await requests()).filter((one) => one.endsWith('.m4s'));
    assert.sameMembers(segments, [...new Set(segments)]);
  });

  it('brings the picture by itself, and gives its buffer to who carries on', async () => {
    const { url } = await broadcast({ live: false });
    stage.video.autoplay = false;
    const quick = new QuickStart(stage.video, { url });
    await quick.begin();
    await until(() => stage.video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA);
    assert.equal(frameOnScreen(stage.video), 0);
    const { buffered } = (await quick.finish())!.buffer;
    assert.isAtLeast(buffered.end(0), 4);
    quick.close();
    assert.isEmpty(stage.video.src);
  });

  it('asks for no playlist that is known already', async () => {
    const { url, requests } = await broadcast();
    const known = ['master', 'high', 'low'].map((name) => new URL(`${name}.m3u8`, url).href);
    const texts = known.map(async (one) => [one, await (await fetch(one)).text()] as const);
    const playlists = new Map(await Promise.all(texts));
    const quick = new QuickStart(stage.video, { url, playlists });
    void quick.begin();
    const isSegment = (one: string) => one.endsWith('.m4s');
    await until(async () => (await requests()).some(isSegment));
    const asked = await requests();
    const before = asked.slice(0, asked.findIndex(isSegment));
    // Those that the test asked for by itself.
    assert.lengthOf(
      before.filter((one) => one.endsWith('.m3u8')),
      known.length,
    );
    quick.close();
  });

  for (const [what, settings] of [
    ['what is no playlist', { master: 'garbage' }],
    ['transport streams', { transport: true }],
    ['what is encrypted', { locked: true }],
    ['sound in files of its own', { languages: true }],
    ['a start of the stream’s own', { begins: 4 }],
  ] as const) {
    it(`leaves ${what} to a full player, and has asked for no media`, async () => {
      const it = await broadcast({ ...settings, live: false });
      const quick = new QuickStart(stage.video, { url: it.url });
      await quick.begin();
      assert.isNull(await quick.finish());
      assert.isEmpty(stage.video.src);
      const isList = (file: string) => file.endsWith('.m3u8');
      assert.isTrue((await it.requests()).every(isList));
    });
  }

  for (const [what, settings] of [
    ['transport streams', { transport: true }],
    ['what is encrypted', { locked: true }],
    ['sound in files of its own', { languages: true }],
  ] as const) {
    it(`is followed by a full player that plays ${what}`, async () => {
      const { url } = await broadcast(settings);
      const player = await stage.playing(url);
      assert.oneOf(stage.video.videoHeight, [90, 180]);
      assert.isNull(player.trouble);
    });
  }

  it('is followed by one that begins a recording where that wants to', async () => {
    const { url } = await broadcast({ live: false, length: 60, begins: 40 });
    const player = await stage.playing(url);
    assert.approximately(player.position, 40, 3);
  });
});

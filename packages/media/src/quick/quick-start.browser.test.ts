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

  it('leaves to a full player what it cannot read', async () => {
    const { url } = await broadcast({ master: 'garbage' });
    const quick = new QuickStart(stage.video, { url });
    await quick.begin();
    assert.isNull(await quick.finish());
    assert.isEmpty(stage.video.src);
  });
});

import { assert } from '@open-wc/testing';
import { broadcast, until, type Broadcast } from '../../testing/broadcast.js';
import { Stage } from '../../testing/stage.js';
import type { EngineHost, RunningEngine } from '../engine.js';
import { QuickStart } from '../quick/quick-start.js';
import type { TimeRange } from '../stream-player.js';
import { loadFullPlayer } from './load-full-player.js';

let stage: Stage;
let engine: RunningEngine;
beforeEach(() => (stage = new Stage()));
afterEach(() => {
  engine.close();
  stage.strike();
});

const host = (failed: (error: unknown) => void): EngineHost => ({
  changed: () => undefined,
  trouble: () => undefined,
  failed,
  still: () => undefined,
  playWish: () => null,
  handOver: () => undefined,
  closing: new AbortController().signal,
  passOn: () => failed(null),
});

/**
 * Has three segments not come that quick start does not know of yet, however late it has begun.
 *
 * @returns Where they begin and end, in media time.
 */
async function lose({ set }: Broadcast, quick: QuickStart): Promise<TimeRange> {
  for (;;) {
    const newest = quick.playlist!.segments.at(-1)!;
    const first = newest.sequence + 3;
    await set({ missing: [first, first + 1, first + 2] });
    if (quick.playlist!.segments.at(-1)!.sequence < first) {
      return { from: newest.end + 2, to: newest.end + 5 };
    }
  }
}

describe('a video that has run dry before hls.js takes it over', function () {
  this.timeout(90_000);

  it('goes on where the segment that hls.js asks for first does not come', async () => {
    const { video } = stage;
    const lossy = await broadcast();
    const { url } = lossy;
    const quick = new QuickStart(video, { url });
    void quick.begin();
    await until(() => quick.playlist);
    const lost = await lose(lossy, quick);
    const dry = () => video.readyState === video.HAVE_CURRENT_DATA;
    await until(() => dry() && video.currentTime > lost.from - 0.2);
    const handover = await quick.finish();
    assert.isNotNull(handover);
    const open = await loadFullPlayer();
    if (typeof open !== 'function') throw new Error('hls.js did not come.');
    let failure: unknown;
    const listening = host((why) => (failure = why));
    engine = open(video, url, listening, {
      handover,
      fetched: quick.fetched,
      variants: quick.variants,
      playlist: quick.playlist,
      quality: 'auto',
    });
    await until(() => failure || (video.currentTime > lost.to && !video.paused));
    assert.isUndefined(failure);
  });
});

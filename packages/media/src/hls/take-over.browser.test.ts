import { assert } from '@open-wc/testing';
import { broadcast, until } from '../../testing/broadcast.js';
import { Stage } from '../../testing/stage.js';
import type { EngineHost, RunningEngine } from '../engine.js';
import { QuickStart } from '../quick/quick-start.js';
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
  handOver: () => undefined,
  unsupported: failed,
});

describe('a video that has run dry before hls.js takes it over', function () {
  this.timeout(90_000);

  it('goes on where the segment that hls.js asks for first does not come', async () => {
    const { video } = stage;
    const { url } = await broadcast({ missing: [11, 12, 13] });
    const quick = new QuickStart(video, { url });
    await quick.begin();
    await until(() => video.readyState === video.HAVE_CURRENT_DATA && video.currentTime > 5.9);
    const handover = await quick.finish();
    assert.isNotNull(handover);
    const open = await loadFullPlayer();
    if (typeof open !== 'function') throw new Error('hls.js did not come.');
    let failure: unknown;
    const listening = host((why) => (failure = why));
    engine = open(video, url, listening, {
      handover,
      fetched: quick.fetched,
      playlist: quick.playlist,
      quality: 'auto',
    });
    await until(() => failure || (video.currentTime > 9 && !video.paused));
    assert.isUndefined(failure);
  });
});

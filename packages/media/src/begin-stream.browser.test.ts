import { assert } from '@open-wc/testing';
import type { StreamFact } from '@livestall/protocol';
import { broadcast, until, type BroadcastSettings } from '../testing/broadcast.js';
import { Stage } from '../testing/stage.js';
import { beginStream, endBegun } from './begin-stream.js';
import { openStream } from './open-stream.js';

describe('a stream that begins before its player is here', function () {
  this.timeout(90_000);
  let stage: Stage;

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => stage.strike());

  const isMedia = (one: string) => /\.(m4s|mp4)$/.test(one);

  async function played(settings: BroadcastSettings = {}) {
    const { url, requests } = await broadcast(settings);
    const known = ['master', 'high', 'low'].map((name) => new URL(`${name}.m3u8`, url).href);
    const texts = known.map(async (one) => [one, await (await fetch(one)).text()] as const);
    const asked = () => requests().then((all) => all.filter(isMedia));
    return { url, asked, playlists: new Map(await Promise.all(texts)) };
  }

  it('shows its first frame, and plays on without a seam when the player comes', async () => {
    const { url, asked, playlists } = await played({ live: false });
    const { video } = stage;
    const facts: StreamFact[] = [];
    await beginStream(video, { url, playlists });
    assert.isAtLeast(video.readyState, HTMLMediaElement.HAVE_CURRENT_DATA);
    const shownBy = performance.now();
    await until(() => video.currentTime > 0);
    let emptied = 0;
    video.addEventListener('emptied', () => (emptied += 1));
    const player = stage.hold(
      openStream(video, { url, playlists }, { onFact: (fact) => facts.push(fact) }),
    );
    assert.equal(player.state, 'playing');
    await until(() => facts.some(({ of }) => of === 'hand-over'));
    const [startup] = facts;
    assert.propertyVal(startup, 'of', 'startup');
    assert.isAtMost((startup as { ms: number }).ms, shownBy, 'it counts to the frame alone');
    assert.equal(emptied, 0);
    const all = await asked();
    assert.lengthOf(all, new Set(all).size, 'nothing was fetched twice');
  });

  it('ends when it is asked to, also while its playlists are on their way', async () => {
    const { url, asked } = await played();
    const { video } = stage;
    const shown = beginStream(video, { url });
    endBegun(video);
    await shown;
    assert.isFalse(video.hasAttribute('src'));
    assert.isEmpty(await asked());
    await beginStream(video, { url });
    assert.isAtLeast(video.readyState, HTMLMediaElement.HAVE_CURRENT_DATA);
    endBegun(video);
    assert.equal(video.readyState, HTMLMediaElement.HAVE_NOTHING);
  });

  it('is dated from its first frame on, also once the playlist has forgotten that', async () => {
    const { url } = await broadcast();
    const { video } = stage;
    await beginStream(video, { url });
    const began = video.currentTime;
    await until(() => video.currentTime > began + 4);
    const player = stage.hold(openStream(video, { url }));
    const first = player.dateAt(began)!.date;
    await until(() => player.seekable!.from > began + 5);
    for (let since = 0; since < 5; since += 0.5) {
      assert.approximately(player.dateAt(began + since)!.date, first + since * 1_000, 1);
    }
  });

  it('goes on with a player that comes before its first frame', async () => {
    const { url, playlists } = await played();
    void beginStream(stage.video, { url, playlists });
    const player = stage.hold(openStream(stage.video, { url, playlists }));
    assert.equal(player.state, 'opening');
    await until(() => player.state === 'playing');
  });

  it('makes room for another stream', async () => {
    const first = await played();
    const second = await played({ live: false });
    await beginStream(stage.video, first);
    const player = stage.hold(openStream(stage.video, second));
    assert.equal(player.state, 'opening');
    await until(() => player.state === 'playing' && !player.live);
    const asked = (await first.asked()).length;
    await until(() => stage.video.currentTime > 1);
    assert.lengthOf(await first.asked(), asked);
  });

  it('leaves to the player what it cannot play', async () => {
    const { url, playlists } = await played();
    await beginStream(stage.video, { url, playlists, quality: 'stills' });
    await beginStream(stage.video, { url, playlists: new Map([[url, 'no playlist']]) });
    assert.equal(stage.video.readyState, HTMLMediaElement.HAVE_NOTHING);
    const player = stage.hold(openStream(stage.video, { url }));
    await until(() => player.state === 'playing');
  });
});

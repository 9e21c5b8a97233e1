import { assert } from '@open-wc/testing';
import { broadcast, until, type BroadcastSettings } from '../testing/broadcast.js';
import { Stage } from '../testing/stage.js';
import { openStream } from './open-stream.js';
import { prefetchStream } from './prefetch-stream.js';

describe('what is asked for before there is a player', () => {
  let stage: Stage;

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => stage.strike());

  const isMedia = (one: string) => /\.(m4s|mp4)$/.test(one);

  async function recorded(settings: BroadcastSettings = {}) {
    const { url, requests } = await broadcast({ live: false, ...settings });
    const known = ['master', 'high', 'low'].map((name) => new URL(`${name}.m3u8`, url).href);
    const texts = known.map(async (one) => [one, await (await fetch(one)).text()] as const);
    return { url, requests, playlists: new Map(await Promise.all(texts)) };
  }

  it('is the first picture, which the player then takes', async () => {
    const { url, requests, playlists } = await recorded();
    prefetchStream({ url, playlists });
    const asked = () => requests().then((all) => all.filter(isMedia));
    await until(async () => (await asked()).length === 2);
    const player = stage.hold(openStream(stage.video, { url, playlists }));
    await until(() => player.state === 'playing');
    const all = await asked();
    assert.lengthOf(all, new Set(all).size, 'nothing was fetched twice');
  });

  it('is asked for once, and again by the player where it did not come', async () => {
    const { url, requests, playlists } = await recorded({ missing: [0] });
    prefetchStream({ url, playlists });
    prefetchStream({ url, playlists });
    await until(async () => (await requests()).filter(isMedia).length === 2);
    const [first] = (await requests()).filter((one) => one.endsWith('.m4s'));
    stage.hold(openStream(stage.video, { url, playlists }));
    await until(async () => (await requests()).filter((one) => one === first).length > 1);
  });

  it('is nothing where the playlists are not known, or the viewer wants sound alone', async () => {
    const { url, requests, playlists } = await recorded();
    prefetchStream({ url });
    prefetchStream({ url, playlists: new Map([[url, playlists.get(url)!]]) });
    prefetchStream({ url, playlists, quality: 'stills' });
    prefetchStream({ url, playlists: new Map([[url, 'no playlist']]) });
    // What was asked for would have been asked for by now.
    await (await fetch(url)).text();
    assert.isEmpty((await requests()).filter(isMedia));
  });
});

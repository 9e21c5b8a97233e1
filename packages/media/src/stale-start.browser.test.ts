import { assert } from '@open-wc/testing';
import { broadcast, until } from '../testing/broadcast.js';
import { Stage } from '../testing/stage.js';
import { openStream } from './open-stream.js';

/** The playlists of a broadcast as they are now, by their addresses. */
async function playlistsOf(master: string): Promise<Map<string, string>> {
  const urls = ['master', 'high', 'low'].map((name) => new URL(`${name}.m3u8`, master).href);
  const texts = urls.map(async (url) => [url, await (await fetch(url)).text()] as const);
  return new Map(await Promise.all(texts));
}

describe('a live stream that begins with old playlists', function () {
  this.timeout(90_000);
  let stage: Stage;

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => stage.strike());

  // A window that still lists what is played lets it go on there for good; from a shorter one it falls out.
  for (const window of [24, 8]) {
    it(`comes to live by itself, with a window of ${window} segments`, async () => {
      const it = await broadcast({ first: 40, frozen: 24, window });
      const playlists = await playlistsOf(it.url);
      await it.set({ frozen: null });
      const player = stage.hold(openStream(stage.video, { url: it.url, playlists }));
      const behindNow = () => (Date.now() - (player.clock.read()?.date ?? 0)) / 1_000;
      // As it begins: a busy machine may look only after the jump.
      const behindAtFirst = stage.next('playing').then(behindNow);
      assert.isAbove(await behindAtFirst, 15);
      // Nobody left it: nothing says that there is a way back to be taken.
      assert.isTrue(player.atLive);
      await until(() => behindNow() < 7);
      assert.isTrue(player.atLive);
      assert.isBelow(player.behind!, 7);
    });
  }

  it('leaves a viewer who went back alone, however far behind', async () => {
    const it = await broadcast({ first: 40, window: 40 });
    const player = await stage.playing(it.url);
    await until(() => player.seekable !== null && player.seekable.to > 30);
    player.seek(10);
    await until(() => player.state === 'playing' && player.position > 11);
    assert.isFalse(player.atLive);
    await until(() => player.position > 18);
    assert.isAbove(player.behind!, 15);
  });
});

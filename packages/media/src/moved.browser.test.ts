import { assert } from '@open-wc/testing';
import { broadcast, until, type Broadcast } from '../testing/broadcast.js';
import { Stage } from '../testing/stage.js';
import { openStream } from './open-stream.js';

/** All its playlists are elsewhere than where they are asked for, and all else is beside them. */
describe('a stream whose playlists are answered with a redirect', () => {
  let stage: Stage;

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => stage.strike());

  const segments = async (it: Broadcast) =>
    (await it.requests()).filter((file) => file.endsWith('.m4s'));

  it('plays, at first by quick start, and on after the hand-over', async () => {
    const it = await broadcast({ moved: true, captions: true });
    const player = await stage.playing(it.url);
    assert.lengthOf(player.captions, 0, 'hls.js has not taken over yet');
    await until(() => player.captions.length > 0);
    const { position } = player;
    await until(() => player.position > position + 10);
    assert.isNull(player.trouble);
    const asked = await segments(it);
    assert.isTrue(asked.every((file) => file.startsWith('moved/on/')));
    assert.sameMembers(asked, [...new Set(asked)], 'nothing is fetched twice');
  });

  it('has stills taken of it', async () => {
    const it = await broadcast({ moved: true });
    const stills: number[] = [];
    const onStill = (still: HTMLVideoElement) => stills.push(still.videoWidth);
    const player = stage.hold(
      openStream(stage.video, { url: it.url, quality: 'stills' }, { onStill }),
    );
    await until(() => player.stills && stills.length > 0);
    assert.equal(stills.at(-1), 160);
  });
});

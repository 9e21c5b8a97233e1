import { assert } from '@open-wc/testing';
import { broadcast, until } from '../testing/broadcast.js';
import { Stage } from '../testing/stage.js';

describe('renditions', () => {
  let stage: Stage;

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => stage.strike());

  it('can be chosen, sound alone too, and go on at the same moment of the show', async () => {
    const { url } = await broadcast();
    const player = await stage.playing(url);
    const { video } = stage;
    assert.deepEqual(
      player.qualities.map(({ lines, bitrate }) => [lines, bitrate]),
      [
        [90, 120_000],
        [180, 240_000],
        [0, 32_000],
      ],
    );
    assert.equal(player.quality, 'auto');
    const [low, high, sound] = player.qualities.map(({ id }) => id);

    player.setQuality(high!);
    assert.equal(player.quality, high);
    await until(() => video.videoHeight === 180 && player.state === 'playing');
    player.setQuality(low!);
    await until(() => video.videoHeight === 90 && player.state === 'playing');

    const before = player.clock.read()!.date;
    player.setQuality(sound!);
    assert.equal(player.quality, sound);
    await until(() => video.videoHeight === 0 && player.state === 'playing');
    assert.isAbove(player.clock.read()!.date, before - 2_000);
    assert.lengthOf(player.qualities, 3);

    player.setQuality('auto');
    assert.equal(player.quality, 'auto');
    await until(() => video.videoHeight > 0 && player.state === 'playing');
    assert.isTrue(player.atLive);
  });

  it('of a recording go on where it stood, paused if it was', async () => {
    const { url } = await broadcast({ live: false });
    const player = await stage.playing(url);
    const { video } = stage;
    assert.isFalse(player.live);
    assert.isNull(player.behind);
    assert.isFalse(player.atLive);
    video.pause();
    video.currentTime = 5.5;
    await stage.next('seeked');
    player.setQuality(player.qualities.find(({ lines }) => lines === 0)!.id);
    await until(() => video.videoHeight === 0 && video.readyState > 1);
    assert.approximately(video.currentTime, 5.5, 0.1);
    assert.equal(player.state, 'paused');
  });

  it('an unknown one changes nothing', async () => {
    const { url } = await broadcast();
    const player = await stage.playing(url);
    player.setQuality('1080-1');
    assert.equal(player.quality, 'auto');
  });

  it('captions are listed, shown and hidden', async () => {
    const { url } = await broadcast({ live: false, captions: true });
    const player = await stage.playing(url);
    const { video } = stage;
    await until(() => player.captions.length > 0);
    assert.deepEqual(
      player.captions.map(({ language, label }) => [language, label]),
      [
        ['en', 'English'],
        ['zh', '中文'],
      ],
    );
    assert.isNull(player.caption);
    const chinese = player.captions[1]!.id;
    player.setCaption(chinese);
    assert.equal(player.caption, chinese);
    const words = () =>
      [...video.textTracks]
        .filter(({ mode }) => mode === 'showing')
        .flatMap(({ activeCues }) => [...(activeCues ?? [])])
        .map((cue) => (cue as VTTCue).text);
    await until(() => words().includes('刚从树上摘下'));
    player.setCaption(null);
    assert.isNull(player.caption);
    await until(() => words().length === 0);
  });
});

import { assert } from '@open-wc/testing';
import { broadcast, until } from '../testing/broadcast.js';
import { Stage } from '../testing/stage.js';
import { openStream } from './open-stream.js';

describe('audio tracks', () => {
  let stage: Stage;

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => stage.strike());

  it('are listed by their language, and can be chosen', async () => {
    const it = await broadcast({ languages: true });
    const player = await stage.playing(it.url);
    await until(() => player.audioTracks.length > 0);
    assert.deepEqual(
      player.audioTracks.map(({ language, label }) => [language, label]),
      [
        ['en', 'English'],
        ['zh', '中文'],
      ],
    );
    await until(() => player.audioTrack === '0');
    const chinese = player.audioTracks[1]!.id;
    player.setAudioTrack(chinese);
    await until(() => player.audioTrack === chinese);
    await until(async () => (await it.requests()).some((file) => /^sound-zh\/\d/.test(file)));
    await until(() => player.state === 'playing');
    player.setAudioTrack('7');
    assert.equal(player.audioTrack, chinese);
  });

  it('are no choice where there is one alone', async () => {
    const { url } = await broadcast();
    const player = await stage.playing(url);
    assert.isEmpty(player.audioTracks);
    assert.isNull(player.audioTrack);
  });

  it('go on alone, in the language that was chosen, and come back with the picture', async () => {
    const it = await broadcast({ languages: true });
    let stills = 0;
    const onStill = () => (stills += 1);
    const player = stage.hold(openStream(stage.video, { url: it.url }, { onStill }));
    await until(() => player.state === 'playing');
    await until(() => player.audioTracks.length > 0 && player.audioTrack !== null);
    player.setAudioTrack(player.audioTracks[1]!.id);
    await until(() => player.audioTrack === '1');
    player.setQuality('stills');
    await until(() => player.stills && stage.video.videoHeight === 0 && player.state === 'playing');
    const before = (await it.requests()).length;
    await until(async () =>
      (await it.requests()).slice(before).some((file) => /^sound-zh\/\d/.test(file)),
    );
    assert.isFalse((await it.requests()).slice(before).some((file) => /^sound-en\/\d/.test(file)));
    // The picture as it was left, and one more.
    await until(() => stills > 1);
    player.setQuality('auto');
    await until(() => stage.video.videoHeight > 0 && player.state === 'playing');
    await until(() => player.audioTrack === '1');
  });
});

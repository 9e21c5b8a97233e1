import { assert } from '@open-wc/testing';
import { broadcast, until } from '../../testing/broadcast.js';
import { Stage } from '../../testing/stage.js';
import { openStream } from '../open-stream.js';
import type { StreamPlayer } from '../stream-player.js';

/** What the captions on screen say, tags and all. */
const words = ({ textTracks }: HTMLVideoElement) =>
  [...textTracks]
    .filter(({ mode }) => mode === 'showing')
    .flatMap(({ activeCues }) => [...(activeCues ?? [])] as VTTCue[])
    .map((cue) => cue.getCueAsHTML().textContent);

describe('captions inside of the picture', () => {
  let stage: Stage;

  /** Plays a recording, from behind what quick start has appended. */
  async function playing(inside: true | 'named'): Promise<StreamPlayer> {
    const { url } = await broadcast({ live: false, length: 60, inside });
    const player = await stage.playing(url);
    player.seek(30);
    return player;
  }

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => stage.strike());

  it('are listed by the names that the playlist has for them, before a word of them has come', async () => {
    const { url } = await broadcast({ live: false, inside: 'named' });
    const player = stage.open(url);
    await until(() => player.captions.length > 0);
    assert.deepEqual(player.captions, [
      { id: 'CC1', language: 'en', label: 'English' },
      { id: 'CC3', language: 'es', label: 'Español' },
    ]);
    assert.isNull(player.caption);
  });

  it('are shown when they are chosen, whole screens at a time, and text is text in them', async () => {
    const player = await playing('named');
    await until(() => player.captions.length > 0);
    player.setCaption('CC1');
    assert.equal(player.caption, 'CC1');
    await until(() => words(stage.video).length > 0);
    assert.deepEqual(words(stage.video), ['Fresh from the tree']);
    await until(() => words(stage.video)[0]?.startsWith('Half'));
    assert.deepEqual(words(stage.video), ['Half <a box>\n& more']);
    player.setCaption('CC3');
    await until(() => words(stage.video)[0]?.startsWith('Fresco'));
    assert.deepEqual(words(stage.video), ['Fresco del árbol']);
    player.setCaption(null);
    await until(() => words(stage.video).length === 0);
    assert.isNull(player.caption);
  });

  it('are found where the playlist does not speak of them, and have no name then', async () => {
    const player = await playing(true);
    await until(() => player.captions.length === 2);
    assert.sameDeepMembers(
      [...player.captions],
      [
        { id: 'CC1', language: '', label: '' },
        { id: 'CC3', language: '', label: '' },
      ],
    );
  });

  it('come from the first second on, though quick start has appended it: each one, and once', async () => {
    const { url } = await broadcast({ live: false, length: 60, inside: 'named' });
    const player = await stage.playing(url);
    await until(() => player.captions.length > 0);
    player.setCaption('CC1');
    const cues = () => {
      const shown = [...stage.video.textTracks].find(({ mode }) => mode === 'showing');
      return [...(shown?.cues ?? [])] as VTTCue[];
    };
    // Behind what quick start has brought, and before the first are forgotten.
    await until(() => (cues().at(-1)?.startTime ?? 0) > 20);
    const ends = cues().map(({ startTime, endTime }) => [startTime, endTime]);
    assert.isBelow(ends[0]![0]!, 2);
    for (const [index, [start]] of ends.entries()) {
      const [, before] = ends[index - 1] ?? [0, 0];
      assert.isAtLeast(start!, before! - 0.01);
      assert.isBelow(start! - before!, 5);
    }
  });

  it('come with a live picture', async () => {
    const { url } = await broadcast({ inside: 'named', first: 9 });
    const player = await stage.playing(url);
    await until(() => player.captions.length > 0);
    player.setCaption('CC1');
    await until(() => words(stage.video)[0]?.startsWith('Half'));
    await until(() => words(stage.video)[0]?.startsWith('Fresh'));
    await until(() => words(stage.video)[0]?.startsWith('Half'));
    assert.lengthOf(words(stage.video), 1);
  });

  it('come back with the picture after sound alone', async () => {
    const player = await playing('named');
    await until(() => player.captions.length > 0);
    player.setCaption('CC1');
    await until(() => words(stage.video).length > 0);
    player.setQuality(player.qualities.find(({ lines }) => lines === 0)!.id);
    await until(() => player.captions.length === 0);
    assert.isNull(player.caption);
    player.setQuality('auto');
    await until(() => words(stage.video).length > 0);
    assert.equal(player.caption, 'CC1');
  });

  it('follow what the browser’s own menu does with the video’s tracks', async () => {
    const { url } = await broadcast({ live: false, inside: 'named' });
    const player = await stage.playing(url);
    await until(() => player.captions.length > 0);
    const [, spanish] = stage.video.textTracks;
    // As a menu would, also while the stream is still being set up.
    const choose = (mode: TextTrackMode) => (spanish!.mode = mode);
    await until(() => choose('showing') && player.caption === 'CC3');
    await until(() => choose('disabled') && player.caption === null);
  });

  it('leave nothing behind in the video', async () => {
    const { url } = await broadcast({ live: false, inside: 'named' });
    const player = await stage.playing(url);
    await until(() => stage.video.querySelectorAll('track').length === 2);
    player.close();
    assert.isNull(stage.video.querySelector('track'));
  });
});

describe('captions beside the picture', () => {
  let stage: Stage;

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => stage.strike());

  it('go on with sound alone, and with the picture again', async () => {
    const { url } = await broadcast({ live: false, captions: true });
    const player = await stage.playing(url);
    await until(() => player.captions.length > 0);
    const { captions } = player;
    player.setCaption('1');
    // The recording may be over by then.
    const read = () => [...stage.video.textTracks].find(({ mode }) => mode === 'showing')?.cues;
    await until(() => read()?.length);
    player.setQuality(player.qualities.find(({ lines }) => lines === 0)!.id);
    await until(() => player.shown?.startsWith('0-') && stage.video.videoHeight === 0);
    await until(() => stage.video.readyState > 0 && read()?.length);
    assert.deepEqual(player.captions, captions);
    assert.equal(player.caption, '1');
    assert.equal((read()?.[0] as VTTCue).text, '刚从树上摘下');
    player.setCaption('0');
    await until(() => (read()?.[0] as VTTCue | undefined)?.text === 'Fresh from the tree');
    player.setQuality('auto');
    await until(() => stage.video.videoHeight > 0 && read()?.length);
    assert.equal(player.caption, '0');
  });

  it('come with sound that plays from the beginning, and none that was turned off', async () => {
    const { url } = await broadcast({ captions: true, captioned: true });
    const player = stage.hold(openStream(stage.video, { url, quality: 'stills' }));
    await until(() => player.state === 'playing' && player.caption !== null);
    assert.equal(stage.video.videoHeight, 0);
    player.setCaption(null);
    player.setQuality('auto');
    await until(() => stage.video.videoHeight > 0 && player.captions.length > 0);
    player.setQuality('stills');
    await until(() => stage.video.videoHeight === 0 && player.captions.length > 0);
    assert.isNull(player.caption);
  });
});

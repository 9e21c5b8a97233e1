import { broadcast, until } from '../../testing/broadcast.js';
import { Stage } from '../../testing/stage.js';

/** So long takes a playlist of eight segments of a second, in turns of ten, to leave all of a turn behind, in milliseconds. */
const MOVED_ON = 20_000;

describe('a picture that has run dry', () => {
  let stage: Stage;

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => stage.strike());

  it('goes on at live in a rendition whose first playlist lists nothing of what followed', async () => {
    const it = await broadcast();
    const player = await stage.playing(it.url);
    const [low, high] = player.qualities;
    player.setQuality(high!.id);
    // By then it is hls.js that plays.
    await until(() => stage.video.currentTime > 12 && player.shown === high!.id);
    const stood = Date.now();
    await it.set({ frozen: Math.floor((stood - it.startedAt) / 1_000) });
    await until(() => player.state === 'waiting' && Date.now() - stood > MOVED_ON);
    await it.set({ frozen: null });
    player.setQuality(low!.id);
    const dry = stage.video.currentTime;
    await until(() => stage.video.currentTime > dry + 5 && player.state === 'playing');
  });
});

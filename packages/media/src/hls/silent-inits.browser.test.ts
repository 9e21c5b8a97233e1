import { broadcast, until } from '../../testing/broadcast.js';
import { Stage } from '../../testing/stage.js';

/** Bits a second that bring an initialization segment in more than a second. */
const SLOW = 8_000;

describe('a slow initialization segment', () => {
  let stage: Stage;

  beforeEach(() => {
    stage = new Stage();
  });

  afterEach(() => stage.strike());

  it('does not keep a segment from coming that was asked for in place of another', async () => {
    const it = await broadcast({ live: false, length: 60 });
    const player = await stage.playing(it.url);
    const asked = async (file: string) => (await it.requests()).includes(file);
    // By then it is hls.js that plays.
    await until(() => asked('high/12.m4s'));
    await it.set({ rate: SLOW });
    const { id: low } = player.qualities.find(({ lines }) => lines === 90)!;
    player.setQuality(low);
    await until(() => asked('low/init.mp4'));
    player.seek(40);
    await until(() => stage.video.currentTime > 40.5 && player.shown === low);
  });
});

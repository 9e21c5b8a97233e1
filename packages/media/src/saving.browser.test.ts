import { assert } from '@open-wc/testing';
import { broadcast, frameOnScreen, until } from '../testing/broadcast.js';
import { refuse } from '../testing/refuse.js';
import { Stage } from '../testing/stage.js';
import { openStream } from './open-stream.js';
import type { StreamPlayer, StreamSource } from './stream-player.js';

/** Bits a second that carry sound, and not the lightest picture. */
const WEAK = 80_000;

describe('saving data', () => {
  let stage: Stage;
  let stills: number[];

  beforeEach(() => {
    localStorage.removeItem('livestall:line');
    stage = new Stage();
    stills = [];
  });

  afterEach(() => stage.strike());

  const open = (source: StreamSource): StreamPlayer =>
    stage.hold(
      openStream(stage.video, source, { onStill: (still) => stills.push(frameOnScreen(still)) }),
    );

  it('begins with the lightest picture, and says what plays', async () => {
    const it = await broadcast();
    const player = open({ url: it.url, quality: 'saver' });
    await until(() => player.state === 'playing' && player.shown !== null);
    assert.equal(player.quality, 'saver');
    assert.match(player.shown!, /^90-/);
    await until(() => stage.video.currentTime > 16);
    assert.isFalse((await it.requests()).some((file) => file.startsWith('high/')));

    player.setQuality('auto');
    assert.equal(player.quality, 'auto');
    await until(async () => (await it.requests()).some((file) => file.startsWith('high/')));
    await until(() => player.shown?.startsWith('180-'));
  });

  it('begins with a choice from another stream', async () => {
    const { url } = await broadcast();
    const player = open({ url, quality: '720-2000000' });
    await until(() => player.state === 'playing' && player.shown !== null);
    await until(() => /^180-/.test(player.quality));
    assert.match(player.shown!, /^180-/);
    assert.equal(stage.video.videoHeight, 180);
  });

  it('plays sound with stills of the moment that is heard', async () => {
    const it = await broadcast();
    const player = open({ url: it.url, quality: 'stills' });
    await until(() => player.state === 'playing' && player.stills);
    assert.equal(player.quality, 'stills');
    assert.match(player.shown!, /^0-/);
    assert.equal(stage.video.videoHeight, 0);
    assert.isFalse(player.tooWeak);
    await until(() => stills.length > 1);
    const heard = (player.clock.read()!.date - it.startedAt) / 1_000;
    // A segment a second, whose first picture is seen: of the second that is heard, or was when it was asked for.
    const seen = stills.at(-1)! / 25;
    assert.isBelow((Math.floor(heard) - seen + 10) % 10, 4);
    const pictures = (await it.requests()).filter((file) => /^(low|high)\/\d/.test(file));
    assert.isTrue(pictures.every((file) => file.startsWith('low/')));

    player.setQuality('auto');
    await until(() => stage.video.videoHeight > 0 && player.state === 'playing');
    assert.isFalse(player.stills);
  });

  it('takes stills again after one that stopped in the middle', async function () {
    this.timeout(120_000);
    const it = await broadcast();
    const player = open({ url: it.url, quality: 'stills' });
    await until(() => player.stills && stills.length > 0);
    await it.set({ stuck: 'low' });
    const pictures = async () =>
      (await it.requests()).filter((file) => /^low\/\d/.test(file)).length;
    const before = await pictures();
    await until(async () => (await pictures()) > before);
    await it.set({ stuck: null });
    const drawn = stills.length;
    await until(() => stills.length > drawn);
  });

  it('says that there are no stills where none can be taken', async () => {
    const it = await broadcast({ locked: true });
    const player = open({ url: it.url, quality: 'stills' });
    await until(() => player.state === 'playing' && player.shown?.startsWith('0-'));
    await until(() => !player.stills && !player.hasStills);
    assert.isEmpty(stills);
    assert.equal(player.quality, 'stills');
  });

  it('says so before anybody asks for them', async () => {
    const [locked, clear] = [await broadcast({ locked: true }), await broadcast()];
    const player = await stage.playing(locked.url);
    await until(() => player.qualities.length === 3);
    await until(() => !player.hasStills);
    player.close();
    assert.isTrue((await stage.playing(clear.url)).hasStills);
  });

  it('weighs sound in files of its own, and says what it costs', async () => {
    const it = await broadcast({ languages: true });
    const player = open({ url: it.url });
    await until(() => player.costOf('0-0') !== null);
    // Of 24 kbit/s, with what wraps it.
    assert.approximately(player.costOf('0-0')!, 26_000, 3_000);
    assert.approximately(player.costOf('stills')!, 26_000 + 120_000 / 8, 3_000);
    player.setQuality('stills');
    await until(() => stills.length > 0 && player.state === 'playing');
    assert.approximately(player.costOf('0-0')!, 26_000, 3_000);
  });

  it('plays the lightest picture where the browser refuses sound alone, as without a sound device', async () => {
    const it = await broadcast();
    const player = open({ url: it.url, quality: 'stills' });
    for (const source of [1, 2]) {
      await until(() => player.state === 'playing' && player.shown?.startsWith('0-'));
      const anew = stage.next('emptied');
      refuse(stage.video);
      await anew;
      assert.equal(player.qualities.length, source === 1 ? 3 : 2);
    }
    await until(() => player.state === 'playing' && stage.video.videoHeight === 90);
    assert.equal(player.quality, 'saver');
    assert.isFalse(player.stills);
    player.setQuality('stills');
    await until(() => player.state === 'playing' && stage.video.videoHeight === 90);
    assert.isTrue(player.qualities.every(({ lines }) => lines > 0));
  });

  it('stays with sound alone where a stumble follows a stumble after it has played', async () => {
    const it = await broadcast();
    const player = open({ url: it.url, quality: 'stills' });
    for (const source of [1, 2, 3]) {
      await until(() => player.state === 'playing' && player.shown?.startsWith('0-'));
      if (source === 3) break;
      const from = stage.video.currentTime;
      await until(() => stage.video.currentTime > from + 6);
      const anew = stage.next('emptied');
      refuse(stage.video);
      await anew;
    }
    assert.equal(player.quality, 'stills');
    assert.lengthOf(player.qualities, 3);
    assert.isNull(player.error);
  });

  it('goes over to sound where the line does not carry a picture, and comes back when it does', async function () {
    // A busy machine is a weak line too: it takes its time to prove otherwise.
    this.timeout(300_000);
    const it = await broadcast({ heavy: true, rate: WEAK });
    const player = open({ url: it.url });
    await until(() => player.tooWeak);
    assert.equal(player.quality, 'auto');
    await until(() => player.stills && player.state === 'playing' && stage.video.videoHeight === 0);
    await until(() => stills.length > 0);
    const sound = player.costOf(player.shown!)!;
    // Each eighth second a segment of the lightest picture, which has one second.
    assert.equal(player.costOf('auto'), sound + player.costOf('saver')! / 8);
    await it.set({ rate: 0 });
    await until(() => !player.tooWeak && player.state === 'playing' && stage.video.videoHeight > 0);
    assert.equal(player.quality, 'auto');
  });

  it('goes over to sound where each picture comes too late, and brings it back at once for who asks for it', async () => {
    // So little that the playlist has moved on past each segment that has come, and the video seeks to live each time.
    const it = await broadcast({ heavy: true, rate: WEAK / 3, captions: true });
    const player = open({ url: it.url });
    // Captions come in small files, beside the picture that does not.
    await until(() => player.captions.length > 0);
    player.setCaption(player.captions[0]!.id);
    await until(() => player.tooWeak);
    await it.set({ rate: 0 });
    player.setQuality('auto');
    assert.isFalse(player.tooWeak);
    await until(() => player.state === 'playing' && stage.video.videoHeight > 0);
  });

  it('brings sound next where the line is too weak for what was begun with, and no still in its way', async function () {
    this.timeout(300_000);
    // It was a good line when it was last measured.
    localStorage.setItem(
      'livestall:line',
      JSON.stringify({ bitrate: 5_000_000, at: Date.now(), type: '' }),
    );
    const it = await broadcast({ heavy: true, rate: WEAK / 3 });
    const player = open({ url: it.url });
    const asked = async (name: string) =>
      (await it.requests()).flatMap((file) => new RegExp(`^${name}/(\\d+)`).exec(file)?.[1] ?? []);
    await until(() => player.tooWeak && player.state === 'playing');
    assert.equal(stage.video.videoHeight, 0);
    // Quick start has asked for one segment, and hls.js, which plays what is live by then, for none.
    const [first, ...others] = (await asked('high')).map(Number);
    assert.isTrue(others.every((one) => one === first! + 1));
    // Shared with a segment of the picture, such a line brings no sound in time.
    await until(async () => (await asked('sound')).length > 25);
    assert.isEmpty(stills);
  });

  it('stays with the picture where it is the stream that stops', async () => {
    const it = await broadcast();
    const player = open({ url: it.url });
    await until(() => player.state === 'playing');
    await it.set({ segments: 503 });
    await until(() => player.state === 'waiting' && player.trouble !== null);
    const before = (await it.requests()).length;
    await until(async () => (await it.requests()).length > before + 20);
    assert.isFalse(player.tooWeak);
  });

  it('keeps what the line carried for the next stream', async () => {
    const it = await broadcast();
    await stage.playing(it.url);
    const kept = () => localStorage.getItem('livestall:line');
    await until(() => kept() !== null);
    const { bitrate } = JSON.parse(kept()!) as { bitrate: number };
    assert.isAbove(bitrate, 0);
    stage.strike();

    stage = new Stage();
    localStorage.setItem(
      'livestall:line',
      JSON.stringify({ bitrate: 5_000_000, at: Date.now(), type: '' }),
    );
    const next = await broadcast();
    await stage.playing(next.url);
    const first = (await next.requests()).find((file) => /^(low|high)\//.test(file));
    assert.match(first!, /^high/);
  });
});

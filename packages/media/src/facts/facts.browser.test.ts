import { assert } from '@open-wc/testing';
import type { StreamFact } from '@livestall/protocol';
import { broadcast, until } from '../../testing/broadcast.js';
import { Stage } from '../../testing/stage.js';
import { openStream } from '../open-stream.js';
import type { StreamPlayer } from '../stream-player.js';

describe('the facts of a stream', function () {
  this.timeout(90_000);
  let stage: Stage;
  let facts: StreamFact[];

  beforeEach(() => {
    stage = new Stage();
    facts = [];
  });

  afterEach(() => stage.strike());

  const open = (url: string) =>
    stage.hold(openStream(stage.video, { url }, { onFact: (fact) => facts.push(fact) }));
  const told = <T extends StreamFact['of']>(of: T) =>
    facts.filter((fact): fact is Extract<StreamFact, { of: T }> => fact.of === of);

  it('are its startup, the hand-over and its rendition, each once', async () => {
    const player = open((await broadcast()).url);
    await until(() => told('hand-over').length > 0 && told('rendition').length > 0);
    const [startup, ...more] = told('startup');
    assert.isEmpty(more);
    assert.equal(startup?.engine, 'hls.js');
    const [handOver] = told('hand-over');
    assert.isAbove(startup?.ms ?? 0, 0);
    assert.isAtLeast(handOver?.ms ?? 0, startup?.ms ?? Infinity);
    assert.lengthOf(told('hand-over'), 1);
    const [rendition] = told('rendition');
    assert.include([90, 180], rendition?.lines);
    assert.isEmpty(told('wait'));
    assert.deepEqual(player.facts, facts, 'who asks late finds them all');
  });

  it('are another rendition, and sound alone', async () => {
    const player = open((await broadcast()).url);
    await until(() => told('hand-over').length > 0 && player.qualities.length > 1);
    const before = told('rendition').at(-1)?.lines;
    const other = player.qualities.find(({ lines }) => lines > 0 && lines !== before);
    player.setQuality(other?.id ?? '');
    await until(() => told('rendition').at(-1)?.lines === other?.lines);
    player.setQuality('stills');
    await until(() => told('rendition').at(-1)?.lines === 0);
  });

  it('are a wait and the trouble that brought it, but no pause and no seek', async () => {
    const { url, set } = await broadcast();
    const player = open(url);
    await until(() => player.state === 'playing' && told('hand-over').length > 0);
    stage.video.pause();
    await until(() => player.state === 'paused');
    await stage.video.play();
    player.seek(player.seekable?.from ?? 0);
    await until(() => player.state === 'playing');
    assert.isEmpty(told('wait'));
    player.toLive();
    await until(() => player.state === 'playing');
    await set({ segments: 503, playlists: 503 });
    await until(() => player.state === 'waiting' && told('trouble').length > 0);
    await set({ segments: 'ok', playlists: 'ok' });
    await until(() => told('wait').length > 0);
    assert.isAbove(told('wait')[0]?.ms ?? 0, 0);
    assert.equal(told('trouble')[0]?.code, 'unavailable');
    assert.isEmpty(told('failure'));
  });

  for (const [how, giveUp] of [
    ['closes it', (player: StreamPlayer) => player.close()],
    ['pauses', () => stage.video.pause()],
    ['leaves the page', () => window.dispatchEvent(new Event('pagehide'))],
  ] as const) {
    it(`are a wait also where the viewer ${how} before it is over`, async () => {
      const { url, set } = await broadcast();
      const player = open(url);
      await until(() => player.state === 'playing' && told('hand-over').length > 0);
      await set({ segments: 503, playlists: 503 });
      await until(() => player.state === 'waiting' && !stage.video.seeking);
      await new Promise((resolve) => setTimeout(resolve, 100));
      giveUp(player);
      await until(() => told('wait').length > 0);
      assert.isAbove(told('wait')[0]?.ms ?? 0, 0);
      player.close();
      assert.lengthOf(told('wait'), 1);
    });
  }

  it('are a failure', async () => {
    const { url } = await broadcast({ master: 'garbage' });
    open(url);
    await until(() => told('failure').length > 0);
    assert.deepEqual(facts, [{ of: 'failure', code: 'media-failed' }]);
  });
});

import { assert, aTimeout, waitUntil } from '@open-wc/testing';
import { addCues, removeCues } from './caption-cues.js';
import { captionNode } from './caption-node.js';

const cue = (from: number, to: number) =>
  Object.assign(new VTTCue(from, to, `from ${from}`), { id: `${from}-${to}` });

describe('the cues of a track that is not shown', () => {
  let node: HTMLTrackElement;
  let track: TextTrack;

  const starts = () => {
    track.mode = 'hidden';
    const all = [...(track.cues ?? [])].map(({ startTime }) => startTime);
    track.mode = 'disabled';
    return all;
  };

  beforeEach(async () => {
    node = captionNode(document.createElement('video'), 'captions', { label: '', language: '' });
    ({ track } = node);
    // Told before the track's own source is read, which would throw them away.
    addCues(node, [cue(0, 2), cue(2, 4), cue(4, 9)]);
    node.addEventListener('load', () => (track.mode = 'disabled'), { once: true });
    await waitUntil(() => track.mode === 'disabled');
    await aTimeout(0);
  });

  it('are added once, however often they are told', () => {
    addCues(node, [cue(2, 4), cue(9, 10)]);
    assert.deepEqual(starts(), [0, 2, 4, 9]);
    assert.equal(track.mode, 'disabled');
  });

  it('are taken away where they end in the stretch that is gone', () => {
    removeCues(track, 0, 5);
    assert.deepEqual(starts(), [4]);
    assert.equal(track.mode, 'disabled');
  });
});

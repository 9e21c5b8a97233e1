import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { placeCues } from './place-cues.js';

/** A video with one cue that is up. */
async function showing(wish: Partial<VTTCue>): Promise<{
  cue: VTTCue;
  place: (line: number | null) => void;
}> {
  const video = await fixture<HTMLVideoElement>(
    html`<video style="display: block; inline-size: 640px; block-size: 360px"></video>`,
  );
  const track = video.addTextTrack('captions');
  track.mode = 'showing';
  const cue = Object.assign(new VTTCue(0, 10, 'Fresh from the tree'), wish);
  // Nothing plays here that would have it come up.
  const up = { activeCues: [cue] } as unknown as TextTrack;
  return { cue, place: (line) => placeCues(video, up, line) };
}

const placeOf = ({ line, snapToLines, size }: VTTCue) => ({ line, snapToLines, size });

describe('placeCues', () => {
  it('has what would be under the controls end above them', async () => {
    const { cue, place } = await showing({});
    place(80);
    expect(cue.snapToLines).to.equal(false);
    expect(cue.line).to.be.within(60, 79);
  });

  it('leaves what the stream wants higher up, to spare what is below', async () => {
    for (const wish of [
      { line: 0 },
      { line: 30, snapToLines: false, size: 40 },
      { vertical: 'rl' as const },
    ]) {
      const { cue, place } = await showing(wish);
      const wanted = placeOf(cue);
      place(80);
      expect(placeOf(cue)).to.eql(wanted);
    }
  });

  it('gives back what it has moved, once nothing lies over the picture any more', async () => {
    const { cue, place } = await showing({ line: -2, size: 50 });
    const wanted = placeOf(cue);
    place(60);
    expect(cue.line).to.be.within(30, 59);
    expect(cue.size).to.equal(50);
    place(70);
    expect(cue.line).to.be.within(40, 69);
    place(null);
    expect(placeOf(cue)).to.eql(wanted);
  });
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ffmpeg, options } from './ffmpeg.mjs';
import { makeWav, SAMPLE_RATE } from './sound.mjs';
import { DURATION } from './timeline.mjs';

const FRAME = 1024;
const FRAMES = (DURATION * SAMPLE_RATE) / FRAME;

/** Splits an ADTS stream into its frames. */
function framesOf(adts) {
  const frames = [];
  for (let at = 0; at + 7 <= adts.length;) {
    const length = ((adts[at + 3] & 3) << 11) | (adts[at + 4] << 3) | (adts[at + 5] >> 5);
    frames.push(adts.subarray(at, at + length));
    at += length;
  }
  return frames;
}

/**
 * Writes the sound as AAC of exactly the loop's length, in an MP4 file, and gives the file's path.
 *
 * An encoder starts with priming frames, which a loop would play as a gap. So the loop is encoded three times over
 * and the middle one is cut out: every frame then continues the one before it, across the seam as well. The cut
 * is one frame late, because ffmpeg's encoder delays by one frame.
 */
export async function makeAac(folder) {
  const [wav, long, loop, boxed] = ['loop.wav', 'long.aac', 'loop.aac', 'loop.m4a'].map((name) =>
    join(folder, name),
  );
  await writeFile(wav, makeWav(3));
  await ffmpeg([...options({ i: wav, 'c:a': 'aac', 'b:a': '64k', f: 'adts' }), long]).done;
  const frames = framesOf(await readFile(long));
  await writeFile(loop, Buffer.concat(frames.slice(FRAMES + 1, 2 * FRAMES + 1)));
  // ADTS tells the codec's set-up in each frame, MP4 once at its start: who copies it from here has it in time.
  await ffmpeg([...options({ i: loop, 'c:a': 'copy', 'bsf:a': 'aac_adtstoasc' }), boxed]).done;
  return boxed;
}

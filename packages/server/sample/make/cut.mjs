import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { boxesIn, startsOf, tracksOf } from './boxes.mjs';
import { segmentName } from './names.mjs';
import { SEGMENT_COUNT, SEGMENT_DURATION } from './timeline.mjs';

/**
 * Cuts a fragmented MP4 file into an init segment and media segments: each begins with the fragment whose picture
 * starts on a multiple of the segment's duration. Throws where the encoder left that grid.
 */
export async function cut(file, folder) {
  const bytes = await readFile(file);
  const boxes = boxesIn(bytes);
  const first = boxes.findIndex(({ type }) => type === 'moof');
  const init = bytes.subarray(0, boxes[first].start);
  const picture = tracksOf(init).find(({ handler }) => handler === 'vide');
  const starts = [];
  for (const moof of boxes.filter(({ type }) => type === 'moof')) {
    const time = startsOf(bytes, moof)[picture.id] / picture.timescale;
    if (time === starts.length * SEGMENT_DURATION) starts.push(moof.start);
  }
  if (starts.length !== SEGMENT_COUNT)
    throw new Error(`${file}: ${starts.length} segments, not ${SEGMENT_COUNT}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'init.mp4'), init);
  await Promise.all(
    starts.map((start, n) =>
      writeFile(join(folder, segmentName(n, 'm4s')), bytes.subarray(start, starts[n + 1])),
    ),
  );
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { segmentName } from './names.mjs';
import { SEGMENT_COUNT, SEGMENT_DURATION } from './timeline.mjs';
import { LINES } from './words.mjs';

/** The languages of the captions, each with its name in itself. */
export const LANGUAGES = [
  { language: 'en', name: 'English' },
  { language: 'zh', name: '中文' },
];

/** Ties the captions' clock to the loop's media time (RFC 8216, section 3.5). */
const HEADER = 'WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\n';

function stamp(seconds) {
  const minutes = String(Math.floor(seconds / 60)).padStart(2, '0');
  return `00:${minutes}:${(seconds % 60).toFixed(3).padStart(6, '0')}`;
}

/** One segment: every line that is heard within it, with its whole time, so that joining late shows it too. */
function segment(n, language) {
  const from = n * SEGMENT_DURATION;
  const cues = LINES.filter((line) => line.from < from + SEGMENT_DURATION && line.to > from).map(
    (line) => `\n${stamp(line.from)} --> ${stamp(line.to)}\n${line[language]}\n`,
  );
  return HEADER + cues.join('');
}

/** Writes the captions of each language into a folder of its own. */
export async function writeCaptions(folder) {
  for (const { language } of LANGUAGES) {
    await mkdir(join(folder, language), { recursive: true });
    for (let n = 0; n < SEGMENT_COUNT; n += 1)
      await writeFile(join(folder, language, segmentName(n, 'vtt')), segment(n, language));
  }
}

import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codecsOf } from './boxes.mjs';
import { LANGUAGES } from './captions.mjs';
import { LADDER, SCENES } from './encode.mjs';
import { segmentName, segmentTemplate } from './names.mjs';
import {
  DURATION,
  FRAME_RATE,
  GOODS,
  SEGMENT_COUNT,
  SEGMENT_DURATION,
  SHOWN,
  TO_ORDER,
} from './timeline.mjs';

const pictured = (folder, ladder) =>
  Promise.all(
    ladder.map(async ({ name, width, height }) => ({
      ...(await measure(folder, name)),
      resolution: { width, height },
      frameRate: FRAME_RATE,
    })),
  );

/** Measures a rendition's folder: what a playlist must say of it. */
async function measure(folder, name) {
  const init = await readFile(join(folder, name, 'init.mp4'));
  const sizes = [];
  for (let n = 0; n < SEGMENT_COUNT; n += 1)
    sizes.push((await stat(join(folder, name, segmentName(n, 'm4s')))).size);
  const rate = (bytes, seconds) => Math.ceil((bytes * 8) / seconds);
  return {
    name,
    path: name,
    init: 'init.mp4',
    segment: segmentTemplate('m4s'),
    codecs: codecsOf(init),
    bandwidth: rate(Math.max(...sizes), SEGMENT_DURATION),
    averageBandwidth: rate(
      sizes.reduce((sum, size) => sum + size, 0),
      DURATION,
    ),
  };
}

/** Writes `sample.json`, from which the server makes its playlists. */
export async function writeManifest(folder) {
  const manifest = {
    duration: DURATION,
    segmentDuration: SEGMENT_DURATION,
    segmentCount: SEGMENT_COUNT,
    video: await pictured(folder, LADDER),
    scenes: await Promise.all(
      SCENES.map(async ({ id, ladder }) => ({ id, video: await pictured(folder, ladder) })),
    ),
    audio: await measure(folder, 'audio'),
    captions: LANGUAGES.map(({ language, name }) => ({
      language,
      name,
      path: `captions/${language}`,
      segment: segmentTemplate('vtt'),
    })),
    shown: SHOWN,
    pictures: {
      poster: { path: 'poster.jpg', width: 720, height: 1280 },
      portrait: { path: 'portrait.jpg', width: 256, height: 256 },
      goods: Object.fromEntries(
        [...GOODS.map(({ id }) => id), ...TO_ORDER].map((id) => [
          id,
          { path: `goods/${id}.jpg`, width: 800, height: 800 },
        ]),
      ),
    },
  };
  await writeFile(join(folder, 'sample.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

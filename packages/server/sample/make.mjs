/**
 * Makes the sample broadcast anew: `npx node packages/server/sample/make.mjs`. It needs ffmpeg and a Chromium on
 * PATH, takes some minutes, and replaces `media/` when all went well.
 */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAac } from './make/aac.mjs';
import { writeCaptions } from './make/captions.mjs';
import { cut } from './make/cut.mjs';
import { encodePictures, encodeSound, LADDER, SCENES } from './make/encode.mjs';
import { writeManifest } from './make/manifest.mjs';
import { makePictures } from './make/pictures.mjs';
import { openStudio } from './make/studio.mjs';
import { DURATION, FRAME_RATE } from './make/timeline.mjs';

const workshop = await mkdtemp(join(tmpdir(), 'sample-'));
const made = join(workshop, 'media');
const studio = await openStudio();
try {
  await mkdir(join(made, 'audio'), { recursive: true });
  const sound = await makeAac(workshop);
  await encodeSound({ sound, folder: join(made, 'audio') });
  for (const { id, ladder } of [{ id: 'scene', ladder: LADDER }, ...SCENES]) {
    const encoder = encodePictures({ ladder, sound, folder: workshop });
    const filmed = studio.film(encoder.input, id, DURATION * FRAME_RATE, FRAME_RATE);
    await Promise.all([filmed.then(() => encoder.input.end()), encoder.done]);
    for (const { name } of ladder) await cut(join(workshop, `${name}.mp4`), join(made, name));
  }
  await writeCaptions(join(made, 'captions'));
  await makePictures(studio, made);
  await writeManifest(made);
  const media = join(import.meta.dirname, 'media');
  await rm(media, { recursive: true, force: true });
  await cp(made, media, { recursive: true });
} finally {
  await studio.close();
  await rm(workshop, { recursive: true, force: true });
}

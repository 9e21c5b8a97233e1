import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GOODS, TO_ORDER } from './timeline.mjs';

/** A moment with the first product up, a smile, and open eyes. */
const POSTER_MOMENT = 3.04;

/** Draws the still pictures: poster, portrait, and one of each product. */
export async function makePictures(studio, folder) {
  const draw = async (file, quality, ...what) =>
    writeFile(join(folder, file), await studio.still(...what, 'image/jpeg', quality));
  await mkdir(join(folder, 'goods'), { recursive: true });
  // It is fetched beside the first frames of a slow line, and only until they are there.
  await draw('poster.jpg', 0.45, 'scene', POSTER_MOMENT);
  await draw('portrait.jpg', 0.9, 'portrait', null);
  for (const id of [...GOODS.map((one) => one.id), ...TO_ORDER])
    await draw(`goods/${id}.jpg`, 0.86, 'product', id);
}

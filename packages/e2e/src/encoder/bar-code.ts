/** Pixels of a frame; the width is a whole number of cells. */
export const FRAME = { width: 180, height: 320, fps: 25 } as const;

const CELLS = 18;
const BITS = CELLS - 2;
const BRIGHT = 235;
const DARK = 16;

/**
 * A raw frame (yuv420p) with its number burnt in: a white cell, sixteen bits, a black cell, over the
 * whole height but for a band that moves, so that the encoder has something to do. `page/watch-frames.js`
 * reads it.
 */
export function drawFrame(number: number): Buffer {
  const { width, height } = FRAME;
  const luma = Buffer.alloc(width * height);
  const row = Buffer.alloc(width);
  for (let x = 0; x < width; x += 1) {
    const cell = Math.floor((x * CELLS) / width);
    const bright = cell === 0 || (cell <= BITS && ((number >> (BITS - cell)) & 1) === 1);
    row[x] = bright ? BRIGHT : DARK;
  }
  for (let y = 0; y < height; y += 1) row.copy(luma, y * width);
  const band = height / 2 + ((number * 4) % (height / 2 - 16));
  luma.fill(128, band * width, (band + 16) * width);
  return Buffer.concat([luma, Buffer.alloc((width * height) / 2, 128)]);
}

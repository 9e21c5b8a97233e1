/* global OffscreenCanvas -- this runs in a browser */
import { drawPacking, NEAR_HEIGHT, NEAR_WIDTH } from './packing.mjs';
import { drawScene, HEIGHT, WIDTH } from './scene.mjs';
import { drawPortrait, drawProductShot } from './stills.mjs';

const DRAWINGS = {
  scene: { width: WIDTH, height: HEIGHT, draw: (ctx, now) => drawScene(ctx, now) },
  packing: {
    width: NEAR_WIDTH,
    height: NEAR_HEIGHT,
    draw: (ctx, now) => drawPacking(ctx, now),
  },
  product: { width: 800, height: 800, draw: (ctx, id) => drawProductShot(ctx, id, 800) },
  portrait: { width: 256, height: 256, draw: (ctx) => drawPortrait(ctx, 256) },
};

function open({ width, height }) {
  return new OffscreenCanvas(width, height).getContext('2d', {
    alpha: false,
    willReadFrequently: true,
  });
}

/** Draws every frame and posts it; raw, it would be a hundred times as much to send. */
async function film(name, frames, frameRate) {
  const { draw } = DRAWINGS[name];
  const ctx = open(DRAWINGS[name]);
  let sent = Promise.resolve();
  for (let frame = 0; frame < frames; frame += 1) {
    draw(ctx, frame / frameRate);
    const body = await ctx.canvas.convertToBlob({ type: 'image/jpeg', quality: 1 });
    await sent;
    sent = fetch('/frame', { method: 'POST', body });
  }
  await sent;
}

/** Draws one picture and gives it as base64. */
async function still(name, subject, type, quality) {
  const ctx = open(DRAWINGS[name]);
  DRAWINGS[name].draw(ctx, subject);
  const blob = await ctx.canvas.convertToBlob({ type, quality });
  return new Uint8Array(await blob.arrayBuffer()).toBase64();
}

globalThis.studio = { film, still };

import { poseAt } from './acting.mjs';
import { at, fade, groundShadow } from './brush.mjs';
import { DRAWN } from './goods/goods.mjs';
import { drawHost } from './host.mjs';
import { drawSky, land } from './sky.mjs';

/** A product on plain warm paper, as a shop shows it; the picture is `size` by `size`. */
export function drawProductShot(ctx, id, size) {
  const { draw, base } = DRAWN[id];
  ctx.fillStyle = fade(ctx, [0, 0, 0, size], ['#fdf8ec', '#f9f0dd', '#f1e3c8']);
  ctx.fillRect(0, 0, size, size);
  const scale = size / 425;
  const y = size * 0.55;
  const wide = (DRAWN[id].grip / 425) * 1.1;
  groundShadow(ctx, size * 0.53, y + base * scale, size * 0.46, size * 0.06, 0.36);
  groundShadow(ctx, size * 0.5, y + base * scale, wide * size, size * 0.022, 0.5);
  at(ctx, { x: size / 2, y, scale }, () =>
    draw(ctx, id === 'honey' || id === 'rice' ? -0.12 : 0.1),
  );
}

/** The host's face before the hills, smiling at the viewer; the picture is `size` by `size`. */
export function drawPortrait(ctx, size) {
  const { host } = poseAt(3);
  const look = { lids: 0, gazeX: 0, gazeY: 0, mouth: 0, brows: 0.4 };
  at(ctx, { scale: size / 400 }, () => {
    ctx.translate(-160, -232);
    drawSky(ctx, 0);
    ctx.drawImage(land, 0, 0);
    drawHost(ctx, { ...host, x: 360, tilt: 0.04, look });
  });
}

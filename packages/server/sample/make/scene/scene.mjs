import { poseAt } from './acting.mjs';
import { at, fade, groundShadow, kept } from './brush.mjs';
import { DRAWN } from './goods/goods.mjs';
import { drawArm, drawHand, drawHost } from './host.mjs';
import { drawSign } from './sign.mjs';
import { drawSky, land } from './sky.mjs';
import { counter, drawAwning, drawBunting, posts } from './stall.mjs';

export const WIDTH = 720;
export const HEIGHT = 1280;

/** Morning light from the left, and a calm darker foot where a page lays its words. */
const light = kept(WIDTH, HEIGHT, (ctx) => {
  const glow = ctx.createRadialGradient(40, 330, 40, 40, 330, 760);
  glow.addColorStop(0, 'rgba(255,226,150,.34)');
  glow.addColorStop(0.6, 'rgba(255,214,140,.08)');
  glow.addColorStop(1, 'rgba(255,214,140,0)');
  ctx.fillStyle = glow;
  ctx.fillRect(0, 0, WIDTH, HEIGHT);
  ctx.fillStyle = fade(ctx, [0, 760, 0, HEIGHT], ['rgba(60,30,10,0)', 'rgba(60,30,10,.26)']);
  ctx.fillRect(0, 760, WIDTH, HEIGHT - 760);
});

function drawHostWithGoods(ctx, now) {
  const { product, turn, goodsX, goodsY, goodsScale, host } = poseAt(now);
  const { draw, grip, gripY } = DRAWN[product];
  drawHost(ctx, host);
  for (const side of [-1, 1]) {
    const hand = { x: goodsX + side * (grip + 8) * goodsScale, y: goodsY + gripY * goodsScale };
    drawArm(ctx, { x: host.x + side * 122, y: host.y + 154 }, hand, side);
  }
  groundShadow(ctx, goodsX + 10, goodsY + 60, 190 * goodsScale, 130, 0.3);
  at(ctx, { x: goodsX, y: goodsY, scale: goodsScale }, () => draw(ctx, turn));
  for (const side of [-1, 1])
    drawHand(
      ctx,
      { x: goodsX + side * grip * goodsScale, y: goodsY + (gripY + side * turn * 8) * goodsScale },
      side,
    );
}

/** Draws the broadcast's frame at second `now` of the loop. */
export function drawScene(ctx, now) {
  drawSky(ctx, now);
  ctx.drawImage(land, 0, 0);
  ctx.drawImage(posts, 0, 0);
  drawHostWithGoods(ctx, now);
  ctx.drawImage(counter, 0, 0);
  drawBunting(ctx, now);
  drawAwning(ctx, now);
  drawSign(ctx, now);
  ctx.drawImage(light, 0, 0);
}

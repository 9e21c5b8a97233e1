import { at, ellipse, line, lit, shape } from '../brush.mjs';
import { dice } from '../motion.mjs';
import { drawBox } from './box.mjs';

const PEAR =
  'M0-56C13-56 20-46 23-32C27-16 47-8 47 18C47 42 26 54 0 54C-26 54-47 42-47 18C-47-8-27-16-23-32C-20-46-13-56 0-56Z';

/** One snow pear, `size` times 50 wide to each side; it leans by `lean` radians. */
export function drawPear(ctx, x, y, size, lean = 0) {
  const roll = dice(Math.round(x * 13 + 977));
  at(ctx, { x, y, turn: lean, scale: size }, () => {
    line(ctx, 'M0-54C2-66 8-74 6-82', '#6b4a28', 5.5);
    shape(ctx, PEAR, lit(ctx, 2, 0, 72, ['#fffbdc', '#f8edb0', '#e6d67f', '#b09a45']));
    ctx.fillStyle = 'rgba(140,112,48,.38)';
    for (let i = 0; i < 22; i += 1) {
      const turn = roll() * 7;
      const reach = Math.sqrt(roll()) * 36;
      ctx.beginPath();
      ctx.arc(Math.cos(turn) * reach, 18 + Math.sin(turn) * reach * 0.8, 1.3, 0, 7);
      ctx.fill();
    }
    ellipse(ctx, -17, 2, 8, 14, 'rgba(255,255,244,.75)', 0.5);
    ellipse(ctx, -9, -34, 4, 8, 'rgba(255,255,244,.6)', 0.2);
  });
}

/** A box of three kilos, each pear on green paper. */
export function drawPears(ctx, turn) {
  drawBox(ctx, { width: 296, height: 88, turn }, (back) => {
    for (const [i, x] of [-90, -30, 32, 92].entries())
      drawPear(ctx, x + back * 0.6, -78 - (i % 2) * 8, 0.82, (i - 1.5) * 0.1 + turn * 0.12);
    shape(
      ctx,
      'M-138-34C-120-58-96-30-70-50C-48-64-22-34 0-50C24-64 46-34 70-50C96-34 118-58 138-34V20H-138Z',
      '#7fae62',
    );
    shape(
      ctx,
      'M-138-24C-110-44-92-18-66-36C-40-48-24-22 2-38C28-48 44-22 70-36C96-22 118-44 138-24V20H-138Z',
      '#5f9449',
    );
    for (const [i, x] of [-98, -33, 33, 98].entries())
      drawPear(ctx, x, -28 + (i % 2) * 4, 0.9, (i - 1.5) * -0.08 + turn * 0.16);
    shape(
      ctx,
      'M-140 4C-116-14-100 10-66-4C-40-16-30 8 0-4C30-14 44 10 68-4C96 8 118-14 140 4V20H-140Z',
      '#8dbd6b',
    );
  });
}

import { at, ellipse, lit, shape } from '../brush.mjs';
import { drawBox } from './box.mjs';

const CALYX =
  'M0-3C8-16 24-16 30-8C28 0 16 3 6 3C14 8 18 18 10 24C2 20-2 12-2 5C-8 12-20 14-28 8C-26 0-16-4-6-3C-12-8-12-16-6-21C0-18 2-10 0-3Z';

/** One Fuyu persimmon, squat and softly four-cornered, of radius `r`. */
export function drawPersimmon(ctx, x, y, r, spin = 0) {
  at(ctx, { x, y, scale: r / 50 }, () => {
    shape(
      ctx,
      'M-50 2C-52-22-36-40-14-41C-4-42 4-42 14-41C36-40 52-22 50 2C50 28 30 42 0 42C-30 42-50 28-50 2Z',
      lit(ctx, 0, 0, 50, ['#ffc070', '#f98d3a', '#ea6826', '#b93f14']),
    );
    ellipse(ctx, 0, 30, 34, 9, 'rgba(255,170,90,.22)');
    at(ctx, { x: spin * 9, y: -22, turn: spin * 0.5, scaleX: 0.92, scaleY: 0.62 }, () => {
      at(ctx, { x: 2, y: 5 }, () => shape(ctx, CALYX, 'rgba(120,40,10,.35)'));
      shape(ctx, CALYX, lit(ctx, 0, 0, 30, ['#a8c070', '#6f9648', '#44702f']));
      ellipse(ctx, 0, 0, 6, 5, '#6d5a2c');
      ellipse(ctx, -1, -3, 4, 4, '#94793f');
    });
    ellipse(ctx, -25, -14, 10, 6, 'rgba(255,246,220,.75)', -0.7);
  });
}

/** A box of two kilos. */
export function drawPersimmons(ctx, turn) {
  drawBox(ctx, { width: 300, height: 96, turn }, (back) => {
    for (const [i, x] of [-92, -31, 31, 92].entries())
      drawPersimmon(ctx, x + back * 0.6, -78 - (i % 2) * 6, 43, turn + (i - 1.5) * 0.5);
    drawPersimmon(ctx, 2 + back * 0.2, -104, 44, turn * 1.4 + 0.2);
    for (const [i, x] of [-100, -34, 34, 100].entries())
      drawPersimmon(ctx, x, -22 + (i % 2) * 5, 47, turn + (1.2 - i) * 0.6);
  });
}

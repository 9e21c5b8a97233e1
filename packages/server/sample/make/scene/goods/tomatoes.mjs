import { at, ellipse, line, lit, shape } from '../brush.mjs';
import { drawBox } from './box.mjs';

const SEPALS = 'M0 0L-4-26L4-6L22-20L9 1L30 8L8 8L12 28L-1 11L-16 26L-9 6L-30 8L-10-1L-20-18Z';

/** One tomato of radius `r`. */
export function drawTomato(ctx, x, y, r, spin = 0) {
  at(ctx, { x, y, scale: r / 50 }, () => {
    ellipse(ctx, 0, 0, 50, 47, lit(ctx, 0, 0, 50, ['#ff8d6a', '#ee4630', '#d32a20', '#8f1613']));
    ellipse(ctx, 4, 34, 30, 8, 'rgba(255,130,90,.25)');
    at(ctx, { x: spin * 8, y: -30, turn: spin * 0.4, scaleY: 0.6 }, () => {
      at(ctx, { x: 2, y: 5 }, () => shape(ctx, SEPALS, 'rgba(90,10,5,.4)'));
      shape(ctx, SEPALS, '#4f8a35');
    });
    ellipse(ctx, -22, -16, 11, 7, 'rgba(255,244,230,.8)', -0.7);
  });
}

/** A truss in a box. */
export function drawTomatoes(ctx, turn) {
  drawBox(ctx, { width: 290, height: 84, turn }, (back) => {
    for (const [i, x] of [-94, -32, 32, 94].entries())
      drawTomato(ctx, x + back * 0.7, -72 - (i % 2) * 8, 40, turn - i * 0.3);
    drawTomato(ctx, -48 + back * 0.3, -108, 40, turn);
    drawTomato(ctx, 42 + back * 0.3, -104, 42, turn + 0.5);
    for (const [i, x] of [-102, -35, 34, 102].entries())
      drawTomato(ctx, x, -22 + (i % 2) * 4, 45, turn + i * 0.4 - 0.6);
    const sway = turn * 10;
    line(
      ctx,
      `M-128-96C-80-150-40-112 0-${134 + turn * 4}C40-158 70-120 124-${112 - sway}`,
      '#3f7030',
      9,
    );
    line(
      ctx,
      `M-124-99C-80-152-40-115 0-${137 + turn * 4}C40-160 70-123 120-${114 - sway}`,
      '#7fae55',
      3.5,
    );
    line(
      ctx,
      'M-86-126L-92-94M-44-126L-46-136M-22-128C-20-110-28-70-34-54M46-146L42-132M74-134C84-110 90-80 98-56',
      '#4f8a35',
      6,
    );
    at(ctx, { x: 126, y: -114, turn: 0.5 }, () =>
      shape(
        ctx,
        'M0 0C10-24 34-30 56-18C50-10 54-2 44 4C38 0 34 10 24 10C18 4 8 6 0 0Z',
        '#5b9a42',
      ),
    );
  });
}

import { at, ellipse, fade, line, roundRect, shape } from '../brush.mjs';
import { COLOR } from '../palette.mjs';
import { drawBox } from './box.mjs';
import { drawHoney } from './honey.mjs';
import { drawPear } from './pears.mjs';
import { drawPersimmon } from './persimmons.mjs';

const STRAW =
  'M-140 6C-126-16-108 6-92-10C-74-22-62 4-44-10C-26-22-14 4 4-10C22-22 36 4 54-10C72-22 86 4 104-10C122-16 132 0 140 6V22H-140Z';

/** A box that is put together for somebody: fruit and a jar in straw, with a ribbon around it. */
export function drawGiftBox(ctx, turn) {
  drawBox(ctx, { width: 300, height: 100, turn }, (back) => {
    at(ctx, { x: back * 0.4 - 8, y: -92, scale: 0.78 }, () => drawHoney(ctx, turn));
    drawPear(ctx, 82 + back * 0.5, -74, 0.9, 0.16);
    drawPear(ctx, 118 + back * 0.5, -40, 0.78, 0.34);
    for (const [i, [x, y]] of [
      [-108, -58],
      [-66, -76],
      [-92, -22],
      [64, -18],
    ].entries())
      drawPersimmon(ctx, x, y, 41, turn + (i - 1.5) * 0.6);
    shape(ctx, STRAW, '#e3c277');
    for (let x = -132; x < 132; x += 15)
      line(ctx, `M${x} 16Q${x + 6}-12 ${x + 20} ${-2 - (x % 4)}`, 'rgba(150,104,36,.5)', 2.5);
  });
  drawRibbon(ctx, turn * -10);
}

function drawRibbon(ctx, shift) {
  at(ctx, { x: shift }, () => {
    roundRect(
      ctx,
      -17,
      -2,
      34,
      104,
      2,
      fade(ctx, [-17, 0, 17, 0], ['#c9551f', '#f08a45', '#c9551f']),
    );
    for (const side of [-1, 1])
      at(ctx, { y: 22, scaleX: side }, () => {
        shape(ctx, 'M4 4C30 34 34 62 54 76L30 74L22 90C10 60 4 32-4 8Z', '#d4632a');
        shape(ctx, 'M0 0C18-40 76-46 84-16C88 14 32 22 0 4Z', COLOR.persimmon);
        shape(ctx, 'M10-2C28-24 62-28 66-12C66 4 34 8 10 2Z', 'rgba(120,40,8,.35)');
        line(ctx, 'M8-10C26-32 58-38 74-24', 'rgba(255,226,190,.65)', 3);
      });
    ellipse(ctx, 0, 22, 17, 15, '#e2742f');
    ellipse(ctx, -4, 17, 6, 5, 'rgba(255,230,200,.6)');
  });
}

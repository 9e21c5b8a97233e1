import { at, ellipse, fade, lit, shape } from '../brush.mjs';
import { dice } from '../motion.mjs';

const SHADES = [
  ['#fff1dc', '#efcfa6', '#cf9c6c', '#a06e45'],
  ['#ffe6cb', '#e2b486', '#bd824f', '#8c5a33'],
  ['#fff6e8', '#f3dfc4', '#d9b88f', '#ae8760'],
  ['#f8d9b8', '#cf9a6a', '#a66d41', '#794829'],
];
const EGG = 'M0-34C17-34 27-8 27 8C27 25 15 34 0 34C-15 34-27 25-27 8C-27-8-17-34 0-34Z';

/** One egg, standing on its broad end; `shade` picks one of four browns. */
export function drawEgg(ctx, x, y, scale, shade) {
  at(ctx, { x, y, scale }, () => {
    shape(ctx, EGG, lit(ctx, 0, 0, 33, SHADES[shade % SHADES.length]));
    ellipse(ctx, -9, -13, 5, 9, 'rgba(255,252,244,.7)', 0.4);
  });
}

/** A pulp tray with five rows of six, seen from above the front edge. */
export function drawEggs(ctx, turn) {
  const roll = dice(30);
  const skew = turn * -7;
  at(ctx, { y: 4, turn: turn * 0.06, scaleX: 1 - Math.abs(turn) * 0.04 }, () => {
    const top = -104;
    shape(
      ctx,
      `M${-118 + skew * 2} ${top + 10}H${118 + skew * 2}L158 62L150 88H-150L-158 62Z`,
      '#8d8473',
    );
    shape(
      ctx,
      `M${-112 + skew * 2} ${top + 14}H${112 + skew * 2}L150 60H-150Z`,
      fade(ctx, [0, top, 0, 60], ['#6f675a', '#9a907e']),
    );
    for (let row = 0; row < 5; row += 1) {
      const depth = row / 4;
      const y = top + 22 + depth * 122;
      const step = 37 + depth * 12;
      for (let column = 0; column < 6; column += 1) {
        const x = (column - 2.5) * step + skew * (1.6 - depth * 1.6);
        const size = 0.63 + depth * 0.2;
        ellipse(ctx, x, y + 20 * size, 27 * size, 18 * size, '#57503f');
        drawEgg(ctx, x, y, size, Math.floor(roll() * 4));
        shape(
          ctx,
          `M${x - step * 0.52} ${y + 34 * size}Q${x} ${y + 4 * size} ${x + step * 0.52} ${y + 34 * size}V${y + 44 * size}H${x - step * 0.52}Z`,
          row === 4 ? '#b5ab97' : '#a69c88',
        );
      }
    }
    shape(
      ctx,
      'M-158 56H158L150 92C100 98-100 98-150 92Z',
      fade(ctx, [0, 54, 0, 96], ['#cbc1ac', '#a79d89', '#8a806d']),
    );
    for (let i = 0; i < 6; i += 1) ellipse(ctx, (i - 2.5) * 49, 78, 17, 10, 'rgba(90,80,62,.28)');
  });
}

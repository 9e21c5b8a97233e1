import { at, fade, line, roundRect } from '../brush.mjs';
import { COLOR } from '../palette.mjs';

/**
 * A slatted wooden box, seen from a little above: the back first, then what lies in it, then the front.
 * `turn` (-1…1) moves the back against the front, so that it seems to be turned about.
 */
export function drawBox(ctx, { width, height, turn, slats = 2 }, drawInside) {
  const half = width / 2;
  const back = turn * -14;
  at(ctx, { turn: turn * 0.05, scaleX: 1 - 0.05 * Math.abs(turn) }, () => {
    roundRect(ctx, -half + 12 + back, -height * 0.95, width - 24, height, 8, COLOR.woodDark);
    roundRect(ctx, -half + 20 + back, -height * 0.88, width - 40, height * 0.9, 4, COLOR.woodInk);
    drawInside(back);
    roundRect(ctx, -half + 6, 4, width - 12, height - 8, 4, '#4a2c17');
    const slat = (height - 6 * (slats - 1)) / slats;
    for (let i = 0; i < slats; i += 1) {
      const y = i * (slat + 6);
      roundRect(ctx, -half + 8, y + 4, width - 16, slat, 6, 'rgba(60,34,14,.35)');
      roundRect(
        ctx,
        -half,
        y,
        width,
        slat,
        6,
        fade(ctx, [-half, y, half, y + slat], [COLOR.woodLight, COLOR.wood, '#a8733f']),
      );
      line(
        ctx,
        `M${-half + 30} ${y + slat * 0.36}Q${-20} ${y + slat * 0.2} ${half - 30} ${y + slat * 0.42}`,
        'rgba(110,68,34,.28)',
        2,
      );
      line(
        ctx,
        `M${-half + 52} ${y + slat * 0.7}Q${30} ${y + slat * 0.82} ${half - 44} ${y + slat * 0.64}`,
        'rgba(110,68,34,.22)',
        2,
      );
      line(ctx, `M${-half + 6} ${y + 2.5}H${half - 6}`, 'rgba(255,236,200,.55)', 2.5);
    }
    for (const side of [-1, 1]) {
      const x = side * (half - 15);
      roundRect(
        ctx,
        x - 12,
        -4,
        24,
        height + 8,
        5,
        fade(ctx, [x - 12, 0, x + 12, 0], ['#cf9c62', '#a06c3b']),
      );
      for (let i = 0; i < slats; i += 1) {
        ctx.fillStyle = 'rgba(70,40,18,.7)';
        ctx.beginPath();
        ctx.arc(x, i * (slat + 6) + slat / 2, 2.6, 0, 7);
        ctx.fill();
      }
    }
  });
}

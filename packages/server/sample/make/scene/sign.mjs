import { at, fade, line, roundRect } from './brush.mjs';
import { letter } from './lettering.mjs';
import { ease, swing } from './motion.mjs';
import { COLOR } from './palette.mjs';
import { GOODS, TURN } from '../timeline.mjs';

/** The board under the awning. It flips about its upper edge when the goods change, edge-on at the very change. */
export function drawSign(ctx, now) {
  const turn = Math.floor(now / TURN);
  const within = now - turn * TURN;
  const shut = Math.max(1 - ease(0, 0.45, within), ease(TURN - 0.4, TURN, within));
  const flap = Math.max(0.03, Math.cos((shut * Math.PI) / 2));
  const { sign } = GOODS[turn % GOODS.length];
  at(ctx, { x: 360, y: 161, turn: swing(27, now) * 0.012 }, () => {
    line(ctx, 'M-120-20L-132 34M120-20L132 34', '#7a5433', 4);
    at(ctx, { y: 30, scaleY: flap }, () => drawBoard(ctx, sign));
  });
}

function drawBoard(ctx, [small, large]) {
  roundRect(ctx, -176, 5, 352, 88, 14, 'rgba(60,34,14,.3)');
  roundRect(ctx, -176, 0, 352, 88, 14, fade(ctx, [0, 0, 0, 88], ['#c9935a', '#9c683a']));
  roundRect(ctx, -168, 8, 336, 72, 8, fade(ctx, [-167, 0, 167, 78], ['#fff9ea', '#f6e6c6']));
  letter(ctx, small, { x: 0, y: 25, height: 14, color: COLOR.persimmonDeep, weight: 14 });
  letter(ctx, large, { x: 0, y: 56, height: 32, color: COLOR.leafInk, weight: 15 });
}

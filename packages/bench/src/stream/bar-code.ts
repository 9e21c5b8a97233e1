import { FRAME_RATE, TURN_S } from './ladder.ts';

/** The bars that number a frame of one turn: most significant bit at the left, white for 1. */
export const BARS = Math.ceil(Math.log2(FRAME_RATE * TURN_S));

/** The share of the picture's height that the bars take, at its top. */
const SHARE = 1 / 30;

/** The filter of ffmpeg that writes each frame's number on it: what is on screen can be read off, whoever plays it. */
export function barCode(width: number): string {
  const size = width / BARS;
  const box = (x: number, w: number, more: string) =>
    `drawbox=x=${x}:y=0:w=${w}:h=ih*${SHARE}:t=fill:${more}`;
  const bars = Array.from({ length: BARS }, (_, bar) => {
    const bit = 2 ** (BARS - 1 - bar);
    return box(bar * size, size, `color=white:enable='gte(mod(n,${bit * 2}),${bit})'`);
  });
  return [box(0, width, 'color=black'), ...bars].join(',');
}

import { outline } from './brush.mjs';
import { dice } from './motion.mjs';

/** Brush capitals, 100 units high: width, then the strokes. Only the letters that the signs need. */
const LETTERS = {
  A: [82, 'M5 100L42 0L78 100M19 66Q42 61 64 66'],
  C: [72, 'M66 22C48-14 6-2 6 50C6 104 52 110 68 80'],
  D: [78, 'M9 2V98C90 106 92-6 9 2'],
  E: [58, 'M56 3Q30 6 9 3V98Q32 94 58 98M9 49Q28 47 47 49'],
  F: [56, 'M9 100V3Q34 6 57 2M9 49Q28 47 46 49'],
  G: [80, 'M70 21C52-12 6-4 6 50C6 108 64 110 72 74L72 57L46 58'],
  H: [76, 'M9 0V100M67 0V100M9 50Q38 46 67 50'],
  I: [18, 'M9 0V100'],
  L: [54, 'M9 0V98Q34 94 55 97'],
  M: [94, 'M6 100L15 0L47 70L79 0L88 100'],
  N: [78, 'M9 100V0L69 100V0'],
  O: [86, 'M43 0C-8 2-8 100 43 100C94 98 92-1 40 0'],
  P: [64, 'M9 100V4C78-8 74 66 9 56'],
  R: [68, 'M9 100V4C76-8 76 58 9 52M34 53L66 100'],
  S: [62, 'M56 16C44-10 6-4 8 26C10 54 58 44 58 74C58 110 14 108 4 82'],
  T: [72, 'M3 4Q36 1 69 4M36 3V100'],
  U: [76, 'M9 0V62C9 113 67 113 67 62V0'],
  V: [78, 'M4 0L39 100L74 0'],
  W: [106, 'M4 0L28 100L53 26L78 100L102 0'],
  Y: [74, 'M4 0L37 52L70 0M37 52V100'],
  '-': [46, 'M8 55H38'],
};

const GAP = 24;

/** Letters one line with a brush, centred on (x, y), `height` high; each letter sits a little unevenly. */
export function letter(ctx, text, { x, y, height, color, weight = 13 }) {
  const glyphs = [...text].map((sign) => LETTERS[sign]);
  const width = glyphs.reduce((sum, [advance]) => sum + advance + GAP, -GAP);
  const roll = dice(text.length * 7919 + text.charCodeAt(0));
  const scale = height / 100;
  ctx.save();
  ctx.translate(x - (width / 2) * scale, y - height / 2);
  ctx.scale(scale, scale);
  ctx.lineWidth = weight;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.strokeStyle = color;
  for (const [advance, strokes] of glyphs) {
    ctx.save();
    ctx.translate(advance / 2, 50 + (roll() - 0.5) * 9);
    ctx.rotate((roll() - 0.5) * 0.07);
    ctx.translate(-advance / 2, -50);
    ctx.stroke(outline(strokes));
    ctx.restore();
    ctx.translate(advance + GAP, 0);
  }
  ctx.restore();
}

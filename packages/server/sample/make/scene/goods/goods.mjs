import { drawEggs } from './eggs.mjs';
import { drawGiftBox } from './gift-box.mjs';
import { drawHoney } from './honey.mjs';
import { drawPears } from './pears.mjs';
import { drawPersimmons } from './persimmons.mjs';
import { drawRice } from './rice.mjs';
import { drawTomatoes } from './tomatoes.mjs';

/**
 * How each product is drawn around the origin (about 300 wide, 240 high), where it ends below, and where the
 * two hands hold it: half the distance between them, and their height.
 */
export const DRAWN = {
  persimmons: { draw: drawPersimmons, base: 104, grip: 146, gripY: 62 },
  honey: { draw: drawHoney, base: 117, grip: 80, gripY: 66 },
  tomatoes: { draw: drawTomatoes, base: 92, grip: 142, gripY: 56 },
  eggs: { draw: drawEggs, base: 100, grip: 146, gripY: 76 },
  pears: { draw: drawPears, base: 96, grip: 144, gripY: 58 },
  rice: { draw: drawRice, base: 126, grip: 96, gripY: 84 },
  'gift-box': { draw: drawGiftBox, base: 108, grip: 146, gripY: 62 },
};

/**
 * When what is shown. Read by the drawing (in the browser) and by the makers of captions, sound and
 * `sample.json` (in Node), so that picture, words and pins cannot drift apart. Times are seconds.
 */

/** Length of the loop. 72 s are also exactly 3375 AAC frames at 48 kHz, so sound tiles as well. */
export const DURATION = 72;

/** Length of every segment, and the distance of keyframes. */
export const SEGMENT_DURATION = 2;

export const SEGMENT_COUNT = DURATION / SEGMENT_DURATION;

export const FRAME_RATE = 25;

/** The time that each product owns. */
export const TURN = 12;

/** Within a turn, the second at which the product is put down again. */
export const PUT_DOWN = 11;

/** The goods in the order in which they are lifted; `sign` is small line, then large line. */
export const GOODS = [
  { id: 'persimmons', sign: ['FUYU', 'PERSIMMONS'] },
  { id: 'honey', sign: ['WILDFLOWER', 'HONEY'] },
  { id: 'tomatoes', sign: ['VINE', 'TOMATOES'] },
  { id: 'eggs', sign: ['PASTURE', 'EGGS'] },
  { id: 'pears', sign: ['SNOW', 'PEARS'] },
  { id: 'rice', sign: ['NEW-HARVEST', 'RICE'] },
];

/** What is sold and never lifted: it has a picture alone. */
export const TO_ORDER = ['gift-box'];

/** What is on show, and when: `{ product, from, to }` of each product, in order. */
export const SHOWN = GOODS.map(({ id }, index) => ({
  product: id,
  from: index * TURN,
  to: index * TURN + PUT_DOWN,
}));

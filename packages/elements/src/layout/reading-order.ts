import type { Layout } from '../context/navigator-context.js';

/** A piece of the layout, over the ground on which the picture stands. */
export type Piece = 'host' | 'marks' | 'notices' | 'talk' | 'offers' | 'bar' | 'panel';

const OVERLAID: readonly Piece[] = ['host', 'marks', 'notices', 'talk', 'offers', 'bar', 'panel'];

/** In which order one reads the screen. The pieces stand so in the page too, for the Tab key and screen readers go by that. */
export const READING_ORDER: Readonly<Record<Layout, readonly Piece[]>> = {
  narrow: OVERLAID,
  side: OVERLAID,
  medium: ['host', 'marks', 'notices', 'bar', 'offers', 'panel', 'talk'],
  // All that lies on the picture, then the columns beside it.
  wide: ['marks', 'notices', 'bar', 'host', 'offers', 'panel', 'talk'],
};

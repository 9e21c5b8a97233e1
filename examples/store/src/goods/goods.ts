import type { Product } from '../catalog/product.ts';
import { eggs } from './eggs.ts';
import { honey } from './honey.ts';
import { jamPersimmons } from './jam-persimmons.ts';
import { pears } from './pears.ts';
import { persimmons } from './persimmons.ts';
import { rice } from './rice.ts';
import { tomatoes } from './tomatoes.ts';

/** Everything that Willow Bend Farm sells this week, in the order of the shop window. */
export const goods: readonly Product[] = [
  ...[persimmons, honey, tomatoes, eggs, pears, rice],
  jamPersimmons,
];

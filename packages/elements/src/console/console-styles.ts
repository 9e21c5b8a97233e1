import type { CSSResult } from 'lit';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { price } from '../styles/price.styles.js';
import { skeleton } from '../styles/skeleton.styles.js';
import { anglesStyles } from './angles.styles.js';
import { styles } from './console.styles.js';
import { couponStyles } from './coupons.styles.js';
import { dockStyles } from './dock.styles.js';
import { glancePlaceStyles } from './glance-place.styles.js';
import { goodsStyles } from './goods.styles.js';
import { headings } from './headings.styles.js';
import { liveStyles } from './live.styles.js';
import { lookStyles } from './look.styles.js';
import { overStyles } from './over.styles.js';
import { letter } from '../styles/letter.styles.js';
import { productStyles } from './product.styles.js';
import { sectionStyles } from './sections.styles.js';
import { stateStyles } from './state.styles.js';
import { talkStyles } from './talk.styles.js';

/** Everything that the console wears, in its order. */
export const consoleStyles: CSSResult[] = [
  ...base,
  button,
  price,
  skeleton,
  headings,
  styles,
  stateStyles,
  lookStyles,
  goodsStyles,
  couponStyles,
  anglesStyles,
  liveStyles,
  talkStyles,
  sectionStyles,
  dockStyles,
  overStyles,
  productStyles,
  letter,
  glancePlaceStyles,
];

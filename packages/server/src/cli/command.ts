import type { Given } from './given.js';
import type { Setting } from './setting.js';

/** What `livestall` can be told to do. */
export interface Command {
  /** The words that call it: `account add`. */
  name: string;
  /** Names of the operands it takes, in their order; one that ends with `…` may be several. */
  operands: readonly string[];
  what: string;
  /** What else there is to know before it is used. */
  more?: string;
  settings: readonly Setting[];
  run(given: Given): Promise<void>;
}

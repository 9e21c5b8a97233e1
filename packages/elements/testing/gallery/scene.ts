import type { StallError, StoreCatalog } from '@livestall/protocol';
import type { LiveStallElement } from '../../src/live-stall/live-stall-element.js';
import type { FakeCart } from '../fake-cart.js';
import type { FakeHost } from '../fake-host.js';
import type { FakeShowState } from '../fake-show.js';

/** One state of a stall or a console, to be looked at. */
export interface Scene {
  name: string;
  show?: FakeShowState;
  cart?: Partial<FakeCart>;
  /** Present: it is the console's. */
  host?: Partial<FakeHost>;
  /** Default: `en`. */
  language?: string;
  /** Why everything fails that the viewer asks for. */
  failing?: StallError;
  /** What is clicked before the picture is taken, each the first that is seen. */
  clicks?: readonly string[];
  /** Puts parts into the stall, in place of its own arrangement. */
  arrange?: (stall: LiveStallElement) => void;
  /** What is in the file of a spreadsheet that is chosen then. */
  file?: string;
  /** What the console searches. */
  catalog?: StoreCatalog;
}

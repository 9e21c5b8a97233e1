import type { CartConnector, CartItem, Money } from '@livestall/protocol';
import type { Shopper } from './shopper.ts';

/** A store that the cart's suite buys in, and what it needs to know of it. */
export interface StoreUnderTest {
  /** `http://127.0.0.1:4321` */
  address: string;
  /** The connector of one more tab, made as the store's docs page says. */
  connect(shopper: Shopper): Promise<CartConnector>;
  /** Puts a thing into the cart past the stall, as the store's own pages do. */
  addOnItsPage(shopper: Shopper, item: CartItem): Promise<void>;
  goods: {
    plain: CartItem;
    /** Two variants of one product. */
    kinds: [CartItem, CartItem];
    /** More of something than there is. */
    tooMany: CartItem;
    /** What the store does not have. */
    unknown: CartItem;
    /** What there is none left of. */
    soldOut: CartItem;
  };
  coupons: {
    good: string;
    /** What `good` takes off one `plain`. */
    takes: Money;
    bad: string;
    expired: string;
  };
  /** What it says to who buys, to the letter: of too many, of a coupon. Where it has no words for them, the stall has its own. */
  says: { tooMany?: string; bad?: string; expired?: string };
  /** What a change of a line is answered with when the session is over. */
  lost: 'session-lost' | 'refused';
  /** The platform does not tell why it does not take goods: whatever it is, it is `refused`. */
  untold?: true;
  /** Its calls are the page's own, and go on until the stall leaves it: the client waits for a minute. */
  waits?: true;
}

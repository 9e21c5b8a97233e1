import type { LiveShow } from '../../../page/live-show.ts';
import type { Shop } from '../shop.ts';
import type { CartCookie } from './cart-cookie.ts';
import type { CustomerCookie } from './customer-cookie.ts';

/** What every route needs: the shop, whose cart this is, who asks, and the show that is on. */
export interface Till {
  readonly shop: Shop;
  readonly carts: CartCookie;
  readonly customers: CustomerCookie;
  readonly live: LiveShow | undefined;
}

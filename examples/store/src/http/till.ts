import type { Shop } from '../shop.ts';
import type { CartCookie } from './cart-cookie.ts';

/** What every route needs: the shop, and whose cart this is. */
export interface Till {
  readonly shop: Shop;
  readonly carts: CartCookie;
}

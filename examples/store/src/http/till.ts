import type { Shop } from '../shop.ts';
import type { CartCookie } from './cart-cookie.ts';
import type { CustomerCookie } from './customer-cookie.ts';

/** What every route needs: the shop, whose cart this is, and who asks. */
export interface Till {
  readonly shop: Shop;
  readonly carts: CartCookie;
  readonly customers: CustomerCookie;
}

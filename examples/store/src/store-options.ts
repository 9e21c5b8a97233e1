import type { CouponRule } from './cart/coupon-rule.ts';
import type { Account } from './account/account.ts';

/** How to start the shop; everything has a default. */
export interface StoreOptions {
  /** Address to listen on. Default `127.0.0.1`. */
  readonly host?: string;
  /** Port to listen on; 0 takes a free one. Default 0. */
  readonly port?: number;
  /** Write a line for each request to standard output. Default false. */
  readonly logger?: boolean;
  /** Coupons that the shop takes besides its own, such as codes of a partner by their prefix. */
  readonly coupons?: readonly CouponRule[];
  /** Units by variant id, over what the goods themselves say. */
  readonly stock?: Readonly<Record<string, number>>;
  /** Where carts, stock and spent codes are kept. Default: in memory, forgotten at the close. */
  readonly file?: string;
  /** The clock, in milliseconds since the epoch, by which coupons expire. Default `Date.now`. */
  readonly now?: () => number;
  /** Origin of the live show's server, for the Live page, such as `https://live.example`. */
  readonly server?: string;
  /** The channel that the Live page shows. */
  readonly channel?: string;
  /** The shop's account there. Without it the shop takes no prices that are held in a show. */
  readonly account?: Account;
  /** Folder with the live SDK's built files, served at `/sdk/`. */
  readonly sdk?: string;
}

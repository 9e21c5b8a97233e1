import type { Account } from '../account/account.ts';
import { mintToken } from '../account/mint-token.ts';

/** For how long a token serves, in seconds: it is made anew for each call. */
const lasts = 60;

/** A token with which the shop speaks to the show server. */
export function backendToken(account: Account, now: number): string {
  return mintToken(account, { role: 'backend', sub: 'shop', exp: Math.floor(now / 1000) + lasts });
}

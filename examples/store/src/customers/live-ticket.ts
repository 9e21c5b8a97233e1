import type { Account } from '../account/account.ts';
import { mintToken } from '../account/mint-token.ts';
import type { Customer } from './customer.ts';

/** For how long a ticket serves, in seconds; the page asks for another by itself. */
const lasts = 60 * 60;

/** The ticket with which a customer watches the show under their own name. */
export function liveTicket(account: Account, customer: Customer, now: number): string {
  const { id, name, groups, verified } = customer;
  return mintToken(account, {
    role: 'viewer',
    sub: id,
    name,
    seg: groups,
    ver: verified,
    exp: Math.floor(now / 1000) + lasts,
  });
}

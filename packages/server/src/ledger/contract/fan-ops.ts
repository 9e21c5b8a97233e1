import type { Fan, FanDeed, Gauges } from '@livestall/protocol';

/** A person of an account, met in one of its shows. */
interface MetPerson {
  account: string;
  show: string;
  /** The public key there. */
  viewer: string;
  /** Their key in the account. */
  person: string;
}

/** How many follow, as a show's viewers are told. */
export interface FollowersTold {
  show: string;
  gauges: Gauges;
}

/** How a fan stands after a deed, and whether a level was reached by it. */
export interface Earned {
  fan: Fan;
  rose: boolean;
}

/** What is written of those who follow an account. */
export interface FanOps {
  'fan.follow': {
    take: MetPerson & { follows: boolean };
    give: { fan: Fan; changed: boolean; followers: FollowersTold[] };
  };
  /** A fan is in a show. Nobody else is met. `greets`: since now, and the others may hear of it: not of who is barred. */
  'fan.meet': { take: MetPerson; give: { greets: boolean } };
  /** Gives how they stand then; `null` where nothing was earned. */
  'fan.earn': { take: MetPerson & { deed: FanDeed }; give: Earned | null };
  'fan.erase': {
    take: { account: string; person: string };
    give: { erased: boolean; followers: FollowersTold[] };
  };
}

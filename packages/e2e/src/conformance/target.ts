import type { AccountKey } from '../world/sign-token.ts';

/** A server that is asked whether it keeps the contract. Nothing is known of it but its address. */
export interface Target {
  /** `https://live.example`, without a slash at its end. */
  url: string;
  /** A channel with a live show in which something happens every few seconds: a rehearsal will do. */
  channel: string;
  /** What is needed to act; without it only reading is tested. */
  acting?: {
    /** A bearer token of a host of the show. */
    host: string;
    /** A bearer token of the store's backend. */
    backend: string;
    /** A page that is on the account's list. */
    origin: string;
    /** A coupon of the show that was not dropped yet, and of which there is one. */
    lastOne: string;
  };
  /** A secret of the store's account, with which its backend signs; without it nothing is sold by links. */
  store?: AccountKey;
}

/** A target that a test suite has ready by the time that its tests run. */
export type TargetOf = () => Target;

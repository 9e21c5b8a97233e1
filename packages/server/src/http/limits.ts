/** How much one may ask. What goes by address is loose: a village shares one. */
export interface Limits {
  /** Tickets an address, in a minute. */
  visits: number;
  /** Codes and renewals an address, in a minute. */
  sessions: number;
  /** Chat lines a viewer, in ten seconds. */
  lines: number;
  /** Requests for goods made to order an address, in a minute. */
  requests: number;
  /** Links followed an address, in a minute. */
  clicks: number;
  /** Measurements an address, in a minute: calls, each of some facts. */
  beacons: number;
  /** Words of how far a picture is behind, an address, in a minute. */
  delays: number;
  /** Tries to claim, a viewer, in ten seconds, and as many to hold, to enter…; a person may three times as many in all shows of an account. */
  claims: number;
  /** Tries of all viewers of a show together, in a second. */
  claimsOfShow: number;
}

/** What holds where nothing else is said. */
export const LIMITS: Limits = {
  visits: 600,
  sessions: 120,
  lines: 5,
  requests: 60,
  clicks: 600,
  beacons: 600,
  delays: 600,
  claims: 10,
  claimsOfShow: 20_000,
};

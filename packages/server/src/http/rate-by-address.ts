/** A route's limit by address: so many requests in a minute. */
export function rateByAddress(max: number) {
  return { rateLimit: { max, timeWindow: 60_000 } };
}

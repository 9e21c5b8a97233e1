/** How a claim is named among the acts of a viewer that were granted under a key. */
export function claimRequest(coupon: string): string {
  return `claim ${coupon}`;
}

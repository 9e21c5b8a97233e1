/** A coupon, a flash offer or a giveaway of a show. */
export interface DropName {
  kind: 'coupon' | 'offer' | 'giveaway';
  id: string;
}

/** A coupon or a giveaway of a show. */
export interface DropName {
  kind: 'coupon' | 'giveaway';
  id: string;
}

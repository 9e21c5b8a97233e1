/** A coupon, a flash offer or a giveaway of a show. Those of one kind have ids of their own: another kind may have the same. */
export interface DropName {
  kind: 'coupon' | 'offer' | 'giveaway';
  id: string;
}

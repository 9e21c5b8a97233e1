/** A price at which the show server holds units for one of its viewers. */
export interface HeldPrice {
  /** The hold's id. */
  readonly id: string;
  /** The show in which it is held. */
  readonly show: string;
  readonly variantId: string;
  /** How many units are held, no more and no fewer. */
  readonly quantity: number;
  /** Of one unit, in minor units. */
  readonly price: number;
  /** Milliseconds since the epoch from which on the units may be another's. */
  readonly endsAt: number;
  /** Whether payment has started, for which the show server gives more time, once. */
  readonly extended?: true;
  /** Whether the show server knows that it is bought: in this basket it counts until it is paid. */
  readonly confirmed?: true;
}

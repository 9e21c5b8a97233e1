/** How far back it looks, in looks of a second. */
const LOOKS = 40;

/** So many of them without a picture, and the line counts as too weak for it; fewer where it was measured to be. */
const DRY_LOOKS = { sure: 4, else: 8 };

/** Good measurements in a row that bring the picture back; more where that was too early before, up to so many. */
const PROOFS = { least: 3, most: 24 };

/** A picture that goes again within this time came back too early, in milliseconds. */
const EARLY_MS = 120_000;

/**
 * Tells a line that cannot carry the picture from one that stumbled, and when it can carry it again. Who comes
 * back and falls again has to prove twice as much: a line at its limit does not go to and fro.
 */
export class WeakLine {
  #dry: boolean[] = [];
  #needed = PROOFS.least;
  #proofs = 0;
  #backAt = -Infinity;

  /**
   * Looks once a second.
   *
   * @param dry Whether the picture waits for what is on its way.
   * @param sure Whether what came was measured to come too slowly.
   * @returns Whether the line is too weak.
   */
  look(dry: boolean, sure: boolean): boolean {
    this.#dry = [...this.#dry, dry].slice(-LOOKS);
    return this.#dry.filter(Boolean).length >= (sure ? DRY_LOOKS.sure : DRY_LOOKS.else);
  }

  /** The picture has gone. */
  fell(now: number): void {
    const early = now - this.#backAt < EARLY_MS;
    this.#needed = early ? Math.min(this.#needed * 2, PROOFS.most) : PROOFS.least;
    this.#proofs = 0;
  }

  /** A measurement while there is no picture. True: the line carries it again. */
  proved(good: boolean): boolean {
    this.#proofs = good ? this.#proofs + 1 : 0;
    return this.#proofs >= this.#needed;
  }

  /** The picture is back. */
  came(now: number): void {
    this.#backAt = now;
    this.#dry = [];
  }
}

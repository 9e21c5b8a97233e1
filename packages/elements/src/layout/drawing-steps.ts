import { turn } from '../time/turn.js';
import type { Piece } from './reading-order.js';

/** What is drawn in one go, in this order: all of it at once would hold a slow phone up. */
const STEPS: readonly (readonly Piece[])[] = [
  ['host', 'marks', 'notices'],
  ['bar'],
  ['offers'],
  ['talk'],
  ['panel'],
];

/** Draws the stall a step at a time, each in a task of its own. */
export class DrawingSteps {
  readonly #changed: () => void;
  #drawn = 0;

  /** @param changed Told that there is more to draw. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /**
   * Begins with the first step, once.
   *
   * @param between Done behind it, in a task of its own.
   */
  begin(between: () => void): void {
    if (this.#drawn > 0) return;
    this.#drawn = 1;
    void this.#goOn(between);
  }

  /** Whether it is time to draw this. */
  has(piece: Piece): boolean {
    return STEPS.slice(0, this.#drawn).some((step) => step.includes(piece));
  }

  async #goOn(between: () => void): Promise<void> {
    await turn();
    between();
    while (this.#drawn < STEPS.length) {
      await turn();
      this.#drawn += 1;
      this.#changed();
    }
  }
}

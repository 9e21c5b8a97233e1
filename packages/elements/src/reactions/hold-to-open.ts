/** A press that lasts so long is no tap, in milliseconds. */
const HOLD_MS = 400;

/** Tells a hold from a tap, on a button. */
export class HoldToOpen {
  readonly #open: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #held = false;

  /** @param open Called once a press has lasted. */
  constructor(open: () => void) {
    this.#open = open;
  }

  /** Whether the press that ends with this click was a hold: then the click says nothing more. One of the keyboard ends none. */
  takesClick({ detail }: MouseEvent): boolean {
    const held = this.#held && detail > 0;
    this.#held = false;
    return held;
  }

  readonly begin = ({ button }: PointerEvent): void => {
    this.end();
    this.#held = false;
    if (button !== 0) return;
    this.#timer = setTimeout(() => {
      this.#held = true;
      this.#open();
    }, HOLD_MS);
  };

  readonly end = (): void => clearTimeout(this.#timer);
}

/** From how far down, in parts of the height, letting go means closing. */
const FAR = 0.25;
/** From how fast on, in pixels a millisecond, a flick means closing. */
const FAST = 0.5;

/** A finger that drags a sheet down. Plain numbers in, plain numbers out. */
export class DragDown {
  readonly #from: number;
  readonly #height: number;
  #at: number;
  #time: number;
  #speed = 0;

  /** @param height Of the sheet, in pixels. */
  constructor(y: number, time: number, height: number) {
    this.#from = this.#at = y;
    this.#time = time;
    this.#height = height;
  }

  /** The finger went to `y`. Returns how far the sheet follows, never upwards. */
  move(y: number, time: number): number {
    this.#speed = (y - this.#at) / Math.max(1, time - this.#time);
    this.#at = y;
    this.#time = time;
    return this.#distance;
  }

  /** Whether letting go now means closing. */
  get closes(): boolean {
    return this.#speed > FAST || (this.#speed > -FAST && this.#distance > this.#height * FAR);
  }

  get #distance(): number {
    return Math.max(0, this.#at - this.#from);
  }
}

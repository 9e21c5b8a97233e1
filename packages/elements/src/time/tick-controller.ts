import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ticker } from './ticker.js';

/** Redraws an element when something on it counts down: asks it after each drawing when the next is due. */
export class TickController implements ReactiveController {
  readonly #due: () => number | null;
  readonly #slack: number;
  readonly #redraw: () => void;
  #connected = false;

  /**
   * @param due Milliseconds until what is drawn changes by itself, or `null` where it does not.
   * @param slack By how many milliseconds more it may wait for something else that is drawn. Default: 0.
   */
  constructor(host: ReactiveControllerHost, due: () => number | null, slack = 0) {
    this.#due = due;
    this.#slack = slack;
    this.#redraw = () => host.requestUpdate();
    host.addController(this);
  }

  /** @internal */
  hostUpdated(): void {
    // Taken off the page while it was to be drawn, it is drawn once more, and is not to tick for ever.
    const delay = this.#connected ? this.#due() : null;
    if (delay === null) ticker.drop(this.#redraw);
    else ticker.at(delay, this.#redraw, this.#slack);
  }

  /** @internal */
  hostConnected(): void {
    this.#connected = true;
    this.#redraw();
  }

  /** @internal */
  hostDisconnected(): void {
    this.#connected = false;
    ticker.drop(this.#redraw);
  }
}

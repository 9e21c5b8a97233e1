import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ticker } from './ticker.js';

/** Redraws an element when something on it counts down: asks it after each drawing when the next is due. */
export class TickController implements ReactiveController {
  readonly #due: () => number | null;
  readonly #redraw: () => void;

  /** @param due Milliseconds until what is drawn changes by itself, or `null` where it does not. */
  constructor(host: ReactiveControllerHost, due: () => number | null) {
    this.#due = due;
    this.#redraw = () => host.requestUpdate();
    host.addController(this);
  }

  /** @internal */
  hostUpdated(): void {
    const delay = this.#due();
    if (delay === null) ticker.drop(this.#redraw);
    else ticker.at(delay, this.#redraw);
  }

  /** @internal */
  hostConnected(): void {
    this.#redraw();
  }

  /** @internal */
  hostDisconnected(): void {
    ticker.drop(this.#redraw);
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { coveredBelow, watchSeen } from './seen-window.js';

/** So much of a box stays free of the room that is left to a keyboard, in pixels: some lines, and the field. */
const LEAST = 140;

/** What goes above a keyboard. */
export interface AboveKeyboardPieces {
  /** What ends where the field ends, and is cut short at most until it is rather low. */
  box: () => Element | null;
  /** What is told of it: each gets `--_keyboard`, in pixels, and `data-above-keyboard` while one covers it. */
  pieces: () => Iterable<HTMLElement>;
}

/** While somebody writes within an element: how much of its box a phone's keyboard covers. */
export class AboveKeyboard implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #of: AboveKeyboardPieces;
  #watch = new AbortController();
  #frame = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, of: AboveKeyboardPieces) {
    this.#host = host;
    this.#of = of;
    host.addController(this);
  }

  /** @internal */
  hostConnected(): void {
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    for (const type of ['focusin', 'focusout']) {
      this.#host.addEventListener(type, this.#plan, { signal });
    }
    watchSeen(this.#plan, signal);
  }

  /** @internal */
  hostDisconnected(): void {
    this.#watch.abort();
    cancelAnimationFrame(this.#frame);
  }

  /** Once what stands around it has made its room: a sheet is above the keyboard by itself. */
  readonly #plan = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#measure());
  };

  #measure(): void {
    const pieces = [...this.#of.pieces()];
    if (!this.#host.matches(':focus-within')) return tell(pieces, 0);
    // Where it would stand without a keyboard.
    tell(pieces, 0);
    const { bottom = 0, height = 0 } = this.#of.box()?.getBoundingClientRect() ?? {};
    tell(pieces, Math.min(coveredBelow(bottom), Math.max(0, height - LEAST)));
  }
}

function tell(pieces: readonly HTMLElement[], covered: number): void {
  for (const piece of pieces) {
    piece.toggleAttribute('data-above-keyboard', covered > 0);
    piece.style.setProperty('--_keyboard', `${covered}px`);
  }
}

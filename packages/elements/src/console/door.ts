import type { HostShow } from '@livestall/client/host';
import { codeIn, takeCode } from './take-code.js';

/** The door: takes the links and codes that are pasted into it, or opened in the same tab. */
export class Door {
  readonly #host: () => HostShow | null;
  readonly #changed: () => void;
  #mistake = false;

  /** @param changed Called after something was given. */
  constructor(host: () => HostShow | null, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  /** What was given last has no code in it. */
  get mistake(): boolean {
    return this.#mistake;
  }

  /** A refusal is told by the host's own `error`. */
  readonly enter = (text: string): void => {
    const code = codeIn(text);
    this.#mistake = code === null;
    if (code !== null) {
      this.#host()
        ?.signIn(code)
        .catch(() => undefined);
    }
    this.#changed();
  };

  readonly openLink = (): void => {
    const code = takeCode(window);
    if (code !== undefined) this.enter(code);
  };
}

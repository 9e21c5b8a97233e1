import type { Message } from '@livestall/protocol';

/** It looks again at most so often: a picture that stands never comes to its next line. */
const LOOKS_MS = 250;

/** The talk in step with a picture: what was said after the moment that it shows is yet to come. */
export class HeldBack {
  readonly #changed: () => void;
  #from: readonly Message[] = [];
  #lines: readonly Message[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed Called when the picture comes to a line that was held back. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /**
   * Those lines that the picture has come to; the same list until that changes.
   *
   * @param lines Oldest first.
   * @param moment What the picture shows, in server time; `null`: hold nothing back.
   */
  read(lines: readonly Message[], moment: number | null): readonly Message[] {
    clearTimeout(this.#timer);
    const next = moment === null ? undefined : lines.find(({ at }) => at > moment);
    if (moment === null || !next) return lines;
    this.#timer = setTimeout(this.#changed, Math.max(LOOKS_MS, next.at - moment));
    const due = lines.filter(({ at }) => at <= moment);
    if (lines !== this.#from || due.length !== this.#lines.length) {
      this.#from = lines;
      this.#lines = due;
    }
    return this.#lines;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

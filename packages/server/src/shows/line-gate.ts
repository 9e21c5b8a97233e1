import type { Message } from '@livestall/protocol';

/** So many lines a second can people read, and so many may come at once. */
const LINES = 10;

/**
 * What of the talk is delivered: about 10 lines a second and never more than 20 in one, since nobody reads more.
 * The rows stay in the history, and who said a line has it from the answer.
 */
export class LineGate {
  #room = LINES;
  #at = 0;

  /**
   * Those of a tick's lines that are sent on, in their order: the seller's first, then one of each viewer before
   * anybody's second.
   *
   * @param t Server time, milliseconds.
   */
  take(lines: readonly Message[], t: number): Message[] {
    this.#room = Math.min(LINES, this.#room + ((t - this.#at) * LINES) / 1_000);
    this.#at = t;
    const taken = new Set(inTurns(lines).slice(0, Math.floor(this.#room)));
    this.#room -= taken.size;
    return lines.filter((line) => taken.has(line));
  }
}

function inTurns(lines: readonly Message[]): Message[] {
  const said = new Map<string, number>();
  const ranked = lines.map((line) => {
    const turn = (said.get(line.sender) ?? 0) + 1;
    said.set(line.sender, turn);
    return { line, turn: line.role === 'viewer' ? turn : 0 };
  });
  return ranked.toSorted((a, b) => a.turn - b.turn).map(({ line }) => line);
}

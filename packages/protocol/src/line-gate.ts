import type { Message } from './message.js';

/** So many lines a second can people read. */
const LINES = 10;

/**
 * What of the talk is delivered, and what a page takes of it: about 10 lines a second and never more than 20 in one,
 * since nobody reads more. The rows stay in the history, and who said a line has it from the answer.
 */
export class LineGate {
  readonly #most: number;
  #room: number;
  #at = 0;

  /** @param most How many may come at once: a reader has room for more than a server sends. */
  constructor(most = LINES) {
    this.#most = most;
    this.#room = most;
  }

  /**
   * Those of a tick's lines that are sent on, in their order: the seller's first, then one of each viewer before
   * anybody's second, of those who bought before those who follow, and of these before all others.
   *
   * @param t Server time, milliseconds.
   */
  take(lines: readonly Message[], t: number): Message[] {
    // A clock that was set back gives nothing, and takes nothing either.
    const passed = Math.max(0, t - this.#at);
    this.#room = Math.min(this.#most, this.#room + (passed * LINES) / 1_000);
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
    return { line, turn: line.role === 'viewer' ? 3 * turn - precedence(line) : 0 };
  });
  return ranked.toSorted((a, b) => a.turn - b.turn).map(({ line }) => line);
}

/** Less than a turn: nobody's second line goes before another's first. */
function precedence({ buyer, follows }: Message): number {
  if (buyer) return 2;
  return follows ? 1 : 0;
}

import { untilNextSecond } from '../time/countdown.js';
import { keepFold, readFolds } from './kept-folds.js';

/** How long a piece stands with nothing done about it before it folds, in milliseconds. */
const PATIENCE_MS = 20_000;

/** A piece that may be folded away. */
export interface Piece {
  id: string;
  /** One that stands otherwise is seen for the first time again. */
  standing: string;
  /** Whether it folds by itself. */
  folds: boolean;
}

/** When a piece is drawn otherwise by itself. */
interface Changing extends Piece {
  /** When it becomes something else, on the server's clock; `null`: not by itself. */
  changesAt: number | null;
  /** Whether it counts down until then, second by second. */
  counts: boolean;
}

/**
 * What is folded away: by hand, which holds after a reload too, or by itself after it was ignored for a while.
 */
export class Folding {
  readonly #kind: string;
  #show: string | null = null;
  readonly #folded = new Set<string>();
  /** When each piece was first seen as it stands, on the server's clock. */
  readonly #seen = new Map<string, number>();

  /** @param kind What its pieces are: those of another kind may have the same ids. */
  constructor(kind: string) {
    this.#kind = kind;
  }

  /** Begins with what was folded away by hand in a show, if it is another one than before. */
  begin(show: string | null): void {
    if (show === null || show === this.#show) return;
    this.#show = show;
    this.#folded.clear();
    for (const id of readFolds(show, this.#kind)) this.#folded.add(id);
  }

  /**
   * Looks at a piece as it is going to be drawn.
   *
   * @param busy Whether a hand is on it: nothing is taken from under one.
   */
  see(piece: Piece, now: number, busy: boolean): void {
    const seen = nameOf(piece);
    if (!this.#seen.has(seen)) this.#seen.set(seen, now);
    if (!busy && this.patience(piece, now) <= 0) this.#folded.add(piece.id);
  }

  has(id: string): boolean {
    return this.#folded.has(id);
  }

  /** Folds what was waved away by hand. */
  fold(id: string): void {
    this.#folded.add(id);
    this.#keep(id, true);
  }

  unfold(id: string): void {
    if (this.#folded.delete(id)) this.#keep(id, false);
  }

  /** Unfolds what was asked for by hand: it stays. */
  keep(piece: Piece): void {
    this.unfold(piece.id);
    this.#seen.set(nameOf(piece), Infinity);
  }

  /** Milliseconds until a piece folds by itself. */
  patience(piece: Piece, now: number): number {
    const seen = this.#seen.get(nameOf(piece));
    return piece.folds && seen !== undefined ? seen + PATIENCE_MS - now : Infinity;
  }

  /** Milliseconds until one of these is drawn otherwise: it counts, changes or folds. `null`: none does. */
  nextChange(pieces: readonly Changing[], now: number): number | null {
    const delays = pieces.flatMap((piece) => {
      // What is overdue waits for a word of the show: drawn anew by itself it would stand as before, for ever.
      const until = (piece.changesAt ?? now) - now;
      const step = piece.counts ? untilNextSecond(until, now) : until;
      const patience = this.patience(piece, now);
      return [step ?? 0, patience].filter((delay) => delay > 0);
    });
    const nearest = Math.min(...delays);
    return Number.isFinite(nearest) ? nearest : null;
  }

  #keep(id: string, folded: boolean): void {
    if (this.#show !== null) keepFold({ show: this.#show, kind: this.#kind, id }, folded);
  }
}

function nameOf({ id, standing }: Piece): string {
  return `${standing} ${id}`;
}

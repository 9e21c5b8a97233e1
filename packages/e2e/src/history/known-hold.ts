import type { Hold, HoldMove, HoldRequest } from '@livestall/protocol';
import type { Span } from './span.ts';
import type { Taking } from './units-told.ts';
import type { Answered } from './wire.ts';

/** How a hold was asked for. */
export interface AskedHold {
  key: string;
  request: HoldRequest;
  /** When it was asked for first. */
  from: number;
}

/** All that its viewer, and the store, came to know of a hold. */
export class KnownHold {
  readonly asked: AskedHold;
  /** As it was seen, time and again. */
  readonly seen: (Span & { hold: Hold })[] = [];
  readonly moves: { move: HoldMove; answer: Answered<Hold> }[] = [];

  constructor(asked: AskedHold, first: Answered<Hold>) {
    this.asked = asked;
    this.see(first, first.body);
  }

  /** As it was when it was seen last. */
  get last(): Hold {
    const last = this.seen.at(-1);
    if (!last) throw new Error('It was seen when it was granted.');
    return last.hold;
  }

  see({ from, by }: Span, hold: Hold): void {
    this.seen.push({ from, by, hold });
  }

  /** The answer to a move that was asked for until there was one. */
  moved(move: HoldMove, answer: Answered<Hold>): void {
    this.moves.push({ move, answer });
    if (answer.status === 200) this.see(answer, answer.body);
  }

  /** When it was in the line for certain; `null` for one that was not. */
  get waited(): Span | null {
    const waiting = this.#seenAs('waiting');
    return waiting.length > 0 ? { from: firstBy(waiting), by: lastFrom(waiting) } : null;
  }

  /** When it surely had units; `Infinity` where nobody saw that. */
  get servedBy(): number {
    return firstBy(this.#seenAs('held', 'confirmed'));
  }

  /** When its time is up at the latest. */
  runsOutBy(holdMs: number): number {
    const told = this.seen.filter(({ hold }) => hold.expiresAt !== undefined);
    const known = Math.max(...told.map(({ hold }) => hold.expiresAt ?? 0));
    if (told.length === 0) return this.waited ? Infinity : this.last.at + holdMs;
    const toldLonger = told.some(({ hold }) => hold.extended);
    return this.last.extended && !toldLonger ? known + holdMs : known;
  }

  /** What it took of the units; `null` for one that waited to the end. @param freeBy When what ran out is surely free. */
  taking(holdMs: number, freeBy: (moment: number) => number): Taking | null {
    const { status, at, qty: units } = this.last;
    if (status === 'waiting') return null;
    const from = Math.max(at, lastFrom(this.#seenAs('waiting')));
    const begins = { from, by: this.servedBy };
    if (status === 'confirmed') return { units, begins, ends: null };
    if (status === 'released') return { units, begins, ends: this.#released() };
    const runsOut = this.seen.map(({ hold }) => hold.expiresAt ?? from);
    const ends = { from: Math.max(...runsOut), by: freeBy(this.runsOutBy(holdMs)) };
    return { units, begins, ends };
  }

  #released(): Span {
    const released = this.moves.filter(({ move }) => move === 'release');
    const answers = released.map(({ answer }) => answer);
    return { from: Math.min(...answers.map(({ from }) => from)), by: firstBy(answers) };
  }

  #seenAs(...statuses: Hold['status'][]): Span[] {
    return this.seen.filter(({ hold }) => statuses.includes(hold.status));
  }
}

function firstBy(spans: readonly Span[]): number {
  return spans.reduce((first, { by }) => Math.min(first, by), Infinity);
}

function lastFrom(spans: readonly Span[]): number {
  return spans.reduce((last, { from }) => Math.max(last, from), -Infinity);
}

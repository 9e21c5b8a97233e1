import type { LitElement, ReactiveController } from 'lit';
import { turn } from '../time/turn.js';
import { PART } from './list-parts.js';
import type { NearController } from './near-controller.js';

/** So many parts of the list are drawn in one task, by the names of what is in them. */
const PARTS = 4;

/** So many rows of a part that is near are drawn in full in one task. */
const ROWS = 4;

/**
 * How much of a long list is drawn. The names of what is below come a few parts at a time, and the rows of a part that came near
 * a few at a time, so that frames and taps come in between. What was scrolled past before its turn keeps its names.
 */
export class DrawnSoFar implements ReactiveController {
  readonly #host: LitElement;
  readonly #near: NearController;
  readonly #count: () => number;
  /** So many rows of each part are drawn in full. The first is what one sees first. */
  #rows = new Map([[0, PART]]);
  #parts = PARTS;
  #going = false;

  /** @param count How many parts the list has. */
  constructor(host: LitElement, near: NearController, count: () => number) {
    this.#host = host;
    this.#near = near;
    this.#count = count;
    host.addController(this);
  }

  /** So many parts are drawn. */
  get parts(): number {
    return this.#parts;
  }

  /** So many rows of a part are drawn in full. */
  rows(part: number): number {
    return this.#near.isTold ? (this.#rows.get(part) ?? 0) : PART;
  }

  /** Begins anew for another list: of a thousand goods those that one sees are drawn first. */
  restart(): void {
    this.#parts = PARTS;
    const kept = [0, ...this.#near.parts];
    this.#rows = new Map([...this.#rows].filter(([part]) => kept.includes(part)));
  }

  /** @internal */
  hostUpdated(): void {
    if (this.#next !== undefined || this.#parts < this.#count()) void this.#go();
  }

  /** The part whose rows come next. */
  get #next(): number | undefined {
    return this.#near.parts.find((part) => this.rows(part) < PART);
  }

  async #go(): Promise<void> {
    if (this.#going) return;
    this.#going = true;
    await turn();
    this.#going = false;
    const next = this.#next;
    if (next === undefined) this.#parts += PARTS;
    else this.#rows.set(next, this.rows(next) + ROWS);
    this.#host.requestUpdate();
  }
}

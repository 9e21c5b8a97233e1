import type { Act } from '@livestall/protocol';
import { actKey } from './act-key.js';
import type { Known } from './host-acts.js';

/** An act that waits longer than this is not done by itself any more: the show has gone on. */
const FRESH_MS = 60_000;

/** An act that waits for the network. */
export interface WaitingAct {
  readonly act: Act;
  /** When it was tapped. */
  readonly since: number;
  /** What else takes it back. */
  readonly known?: Known;
}

/** What was tapped while the line was gone: once each, in the order in which it was tapped. */
export class WaitingActs {
  #list: readonly WaitingAct[] = [];

  get list(): readonly WaitingAct[] {
    return this.#list;
  }

  /** A newer act on the same thing takes the place of the older. */
  add(act: Act, since: number, known?: Known): void {
    const others = this.#list.filter((one) => slot(one.act) !== slot(act));
    this.#list = [...others, { act, since, ...(known && { known }) }];
  }

  has(act: Act): boolean {
    return this.#list.some((one) => slot(one.act) === slot(act));
  }

  /** It was done, or is not meant any more. */
  drop(act: Act): void {
    this.#list = this.#list.filter((one) => slot(one.act) !== slot(act));
  }

  /** Those that are still meant at `t`; the others wait until somebody says. */
  fresh(t: number): readonly WaitingAct[] {
    return this.#list.filter((one) => !isStale(one, t));
  }

  clear(): void {
    this.#list = [];
  }
}

/** Whether an act waits so long that it is asked about first. */
export function isStale({ since }: WaitingAct, t: number): boolean {
  return t - since >= FRESH_MS;
}

/** Of all pins only the last one is meant: a pin takes down the others. */
function slot(act: Act): string {
  return act.act === 'product.pin' || act.act === 'product.unpin' ? 'pin' : actKey(act);
}

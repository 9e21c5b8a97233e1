import type { ChatLine } from '@livestall/client';

/** How many lines of others came since the seller last looked at the talk. */
export class UnreadTalk {
  #seenAt: number;

  /** @param since What was said before is not counted; the ledger's clock. */
  constructor(since: number) {
    this.#seenAt = since;
  }

  /** @param looked Whether the talk is looked at now: what stands there is read then. */
  count(lines: readonly ChatLine[], looked: boolean): number {
    if (looked) this.#seenAt = Math.max(this.#seenAt, lines.at(-1)?.at ?? 0);
    return lines.filter(({ at, own, system }) => !own && !system && at > this.#seenAt).length;
  }
}

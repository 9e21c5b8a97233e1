import type { Entry } from '@livestall/protocol';

/** A fact: this viewer took part in a giveaway, or took its prize; `detail.entry.status` says what came of it. */
export class GiveawayEnteredEvent extends CustomEvent<{ readonly entry: Entry }> {
  constructor(entry: Entry) {
    super('stall-giveaway-entered', { bubbles: true, composed: true, detail: { entry } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-giveaway-entered': GiveawayEnteredEvent;
  }
}

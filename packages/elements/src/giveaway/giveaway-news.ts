import type { Words } from '../localize/words.js';
import { giveawayNote } from './giveaway-note.js';
import { prizeAmount } from './giveaway-prize.js';
import type { GiveawayStanding, GiveawayView } from './giveaway-view.js';

/** What is no news: what the viewer does themselves, and what only others are told. */
const SILENT: ReadonlySet<GiveawayStanding> = new Set([
  'entering',
  'sign-in',
  'signing-in',
  'not-for-you',
]);

/** What is said of giveaways to those who do not see them: once for each turn, never for a second that went by. */
export class GiveawayNews {
  readonly #known = new Map<string, GiveawayStanding>();
  #newest = '';

  get newest(): string {
    return this.#newest;
  }

  /** Hears how a giveaway stands; `true` where that is new. */
  hear(view: GiveawayView, now: number, words: Words): boolean {
    const { giveaway, standing } = view;
    const before = this.#known.get(giveaway.id);
    if (before === standing) return false;
    this.#known.set(giveaway.id, standing);
    const prize = words.text(giveaway.prize);
    if (before === undefined && (standing === 'coming' || standing === 'open')) {
      this.#newest = words.term('giveawayAnnounce', prize);
    } else if (before !== undefined && standing !== 'open' && !SILENT.has(standing)) {
      const amount = view.entry && prizeAmount(giveaway, view.entry, words);
      const what = standing === 'yours' && amount ? `${amount} ${prize}` : prize;
      this.#newest = `${what}: ${giveawayNote(view, now, words)}`;
    }
    return true;
  }
}

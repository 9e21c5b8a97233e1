import type { Words } from '../localize/words.js';
import type { GiveawayStanding, GiveawayView } from './giveaway-view.js';

/** Who reads what one must do: whoever can do it still. */
const READERS: ReadonlySet<GiveawayStanding> = new Set(['coming', 'open', 'entering']);

const PART_TERMS = {
  present: null,
  commented: 'giveawayCommented',
  asked: 'giveawayAsked',
} as const;

/** What one must have done in the show to take part in a draw; `''` where nothing is asked, or it is too late for it. */
export function giveawayAsks({ giveaway, standing }: GiveawayView, words: Words): string {
  const { kind, among = 'present' } = giveaway;
  const term = kind === 'draw' && READERS.has(standing) ? PART_TERMS[among] : null;
  return term ? words.term(term) : '';
}

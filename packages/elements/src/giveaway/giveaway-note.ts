import type { Words } from '../localize/words.js';
import { spreadNote } from '../render/spread-note.js';
import { formatCountdown } from '../time/countdown.js';
import type { GiveawayView } from './giveaway-view.js';

/** From how long before its end on a giveaway says so, in milliseconds. */
const ENDING_MS = 60_000;

/** The small line of a giveaway: how many took part, how it stands for this viewer, or how it ended. */
export function giveawayNote(view: GiveawayView, now: number, words: Words): string {
  const { entry, giveaway, standing } = view;
  switch (standing) {
    case 'coming':
      return words.term('couponOpensIn');
    case 'open':
      return openNote(view, now, words);
    case 'entering':
      return spreadNote(giveaway, now, words) || openNote(view, now, words);
    case 'in':
      return words.term('giveawayYouAreIn');
    case 'drawing':
      return words.term('giveawayDrawing');
    case 'maybe':
      return words.term('giveawayMaybe');
    case 'won':
      return entry?.claimBy === undefined
        ? words.term('giveawayWon')
        : words.term('giveawayWonFor', formatCountdown(entry.claimBy - now));
    case 'yours':
      return words.term('giveawayYours');
    case 'missed':
      return words.term('giveawayMissed');
    case 'lost':
      return words.term('giveawayLost');
    case 'sign-in':
      return words.term('couponSignIn');
    case 'signing-in':
      return words.term('couponSigningIn');
    case 'not-for-you':
      return words.term('giveawayNotForYou');
    case 'gone':
      return words.term('offerGone');
    case 'closed':
      return words.term(hasWinners(view) ? 'giveawayDrawn' : 'giveawayOver');
  }
}

/** Whether somebody won in a draw: of one in which nobody took part the seed is told too. */
function hasWinners({ giveaway, drawn, entered }: GiveawayView): boolean {
  return giveaway.kind === 'draw' && drawn && entered !== 0;
}

function openNote({ giveaway, entered = 0 }: GiveawayView, now: number, words: Words): string {
  const { kind, total, closesAt = Infinity } = giveaway;
  const count =
    kind === 'shares'
      ? words.term('offerLeft', words.number(Math.max(0, total - entered)), words.number(total))
      : entered > 0 && words.term('giveawayEntered', entered);
  const ends =
    closesAt - now <= ENDING_MS && words.term('couponEndsIn', formatCountdown(closesAt - now));
  return [count, ends].filter(Boolean).join(' · ');
}

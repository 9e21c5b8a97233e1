import type { Words } from '../localize/words.js';
import { formatCountdown } from '../time/countdown.js';
import type { PollView } from './poll-view.js';

/** The small line of a poll: how it stands for this viewer, and how long one can vote. */
export function pollNote(view: PollView, now: number, words: Words): string {
  const { poll, standing, own, right } = view;
  switch (standing) {
    case 'open':
    case 'voted': {
      const { closesAt } = poll;
      const left = closesAt === undefined ? '' : formatCountdown(Math.max(0, closesAt - now));
      return left === '' ? '' : words.term('couponEndsIn', left);
    }
    case 'voting':
      return words.term('pollVoting');
    case 'over':
      return words.term('pollOver');
    case 'then':
      return words.term('pollThen');
    case 'closed':
      if (right === undefined || own === undefined) return words.term('pollOver');
      return words.term(own === right ? 'pollWon' : 'pollMissed');
  }
}

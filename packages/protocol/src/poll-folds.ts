import { append, KEPT, type Folds } from './fold.js';
import { isCount, isId, isPoll } from './is-well-formed.js';
import type { PollCounts } from './poll.js';

/** What has become of polls. One that was closed stays as it was then: no later word changes a result. */
export const POLL_FOLDS: Folds<'poll.opened' | 'poll.closed'> = {
  'poll.opened': ({ polls = [] }, { poll }, at) =>
    isPoll(poll) && !polls.some((one) => one.poll.id === poll.id)
      ? { polls: append(polls, { poll, openedAt: at }, KEPT.polls) }
      : null,
  'poll.closed': ({ polls }, { poll: id, reason, counts, right }, at) => {
    if (!polls || !isId(reason) || !isCounts(counts)) return null;
    const closed = { at, reason, counts, ...(isId(right) && { right }) };
    return {
      polls: polls.map((one) => (one.poll.id === id && !one.closed ? { ...one, closed } : one)),
    };
  },
};

function isCounts(value: unknown): value is PollCounts {
  return typeof value === 'object' && value !== null && Object.values(value).every(isCount);
}

import { append, KEPT, type Folds } from './fold.js';
import type { GiveawayState } from './giveaway.js';
import { isCount, isGiveaway, isId, isIds } from './is-well-formed.js';

type Drawn = NonNullable<GiveawayState['drawn']>;

/**
 * What has become of giveaways. What was told of one first is what its server is bound to: nothing that is told later takes the place of
 * a commitment, a digest or a seed, and who was called once stays called. A seed that is told while one can take part counts for nothing:
 * whoever knows it could choose the entry that wins.
 */
export const GIVEAWAY_FOLDS: Folds<
  'giveaway.opened' | 'giveaway.closed' | 'giveaway.drawn' | 'giveaway.finished'
> = {
  'giveaway.opened': ({ giveaways = [] }, { giveaway }, at) =>
    isGiveaway(giveaway) && !find(giveaways, giveaway.id)
      ? { giveaways: append(giveaways, { giveaway, droppedAt: at }, KEPT.drops) }
      : null,
  'giveaway.closed': ({ giveaways }, { giveaway, reason, entries, digest }, at) =>
    isId(reason) && isCount(entries) && isId(digest)
      ? told(giveaways, giveaway, ({ closed = { at, reason, entries, digest } }) => ({ closed }))
      : null,
  'giveaway.drawn': ({ giveaways }, { giveaway, seed, winners }, at) =>
    isId(seed) && isIds(winners)
      ? told(giveaways, giveaway, ({ closed, drawn = { at, seed, winners: [], calls: [] } }) =>
          closed ? { drawn: called(drawn, winners, at) } : {},
        )
      : null,
  'giveaway.finished': ({ giveaways }, { giveaway, given }, at) =>
    isCount(given)
      ? told(giveaways, giveaway, ({ finished = { at, given } }) => ({ finished }))
      : null,
};

function find(
  giveaways: readonly GiveawayState[] | undefined,
  id: unknown,
): GiveawayState | undefined {
  return giveaways?.find(({ giveaway }) => giveaway.id === id);
}

/** What has become of one of them by now. */
function told(
  giveaways: readonly GiveawayState[] | undefined,
  id: unknown,
  news: (before: GiveawayState) => Partial<GiveawayState>,
): { giveaways: readonly GiveawayState[] } | null {
  const before = find(giveaways, id);
  if (!giveaways || !before) return null;
  return {
    giveaways: giveaways.map((one) => (one === before ? { ...one, ...news(one) } : one)),
  };
}

function called({ calls = [], ...before }: Drawn, winners: readonly string[], at: number): Drawn {
  const known = new Set(before.winners);
  const all = [...before.winners, ...winners.filter((entry) => !known.has(entry))];
  return { ...before, winners: all, calls: [...calls, { at, called: all.length }] };
}

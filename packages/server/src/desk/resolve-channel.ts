import type { Channel, ShowSummary } from '@livestall/protocol';
import type { ChannelRecord } from '../ledger/contract.js';

/** How many of a channel's shows are told. */
const TOLD = 10;

/** A channel as pages see it: the show that is on, else the next, else the last. */
export function resolveChannel({ id, title, shows }: ChannelRecord): Channel {
  const show = newest(shows, 'live') ?? next(shows) ?? newest(shows, 'ended') ?? null;
  return { id, title, show, recent: shows.slice(0, TOLD) };
}

function newest(shows: readonly ShowSummary[], status: 'live' | 'ended'): ShowSummary | undefined {
  const of = (show: ShowSummary) => show.endedAt ?? show.startedAt ?? 0;
  return shows.filter((show) => show.status === status).sort((a, b) => of(b) - of(a))[0];
}

/** The one that begins first; those without a time come after those with one, in the order they were made. */
function next(shows: readonly ShowSummary[]): ShowSummary | undefined {
  const of = (show: ShowSummary) => show.startsAt ?? Infinity;
  const coming = shows.filter(({ status }) => status === 'scheduled').reverse();
  return coming.reduce<ShowSummary | undefined>(
    (first, show) => (first && of(first) <= of(show) ? first : show),
    undefined,
  );
}

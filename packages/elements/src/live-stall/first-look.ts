import type { ShowState, Snapshot } from '@livestall/protocol';

/** What the first picture needs of a show. */
export type FirstLook = Pick<ShowState, 'info' | 'stream'>;

/** What a snapshot says of it by its newest words, without the fold, which comes with the rest of the scripts. */
export function firstLook({ base, events }: Snapshot): FirstLook {
  const { info, stream } = base;
  const newer = events.filter(({ type }) => type === 'show.described' || type === 'stream.changed');
  return Object.assign({ info, stream }, ...newer.map(({ data }) => data)) as FirstLook;
}

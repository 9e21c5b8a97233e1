import type { Medium } from '@livestall/protocol';

/** Where a click came from. */
export interface Tracks {
  channel: string;
  show: string;
  medium: Medium;
  /** Absent where nobody clicked. */
  click?: string;
  /** The name that the store wants it under. Default: `ls_click`. */
  clickName?: string | undefined;
}

/**
 * An address with what a store's statistics go by (`utm_…`) and the click's id. What the address says
 * already stays as it is, to the letter: some stores sign their queries.
 */
export function withTracks(
  address: string,
  { channel, show, medium, click, clickName = 'ls_click' }: Tracks,
): string {
  const url = new URL(address);
  const tracks = {
    utm_source: 'livestall',
    utm_medium: medium,
    utm_campaign: `${channel}-${show}`,
    ...(click !== undefined && { [clickName]: click }),
  };
  const added = new URLSearchParams(
    Object.entries(tracks).filter(([name]) => !url.searchParams.has(name)),
  );
  if (added.size > 0) url.search += `${url.search === '' ? '' : '&'}${added.toString()}`;
  return url.href;
}

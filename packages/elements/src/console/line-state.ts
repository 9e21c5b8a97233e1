import type { HostShow } from '@livestall/client/host';

/** How the seller's line stands: acts go nowhere while it is `gone`. */
export type LineState = 'opening' | 'good' | 'slow' | 'gone';

/** The worse of the two lines, that of the show and that of the backstage. */
export function lineState({ show, connected, backstage }: HostShow): LineState {
  if (!show || show.connection === 'connecting') return 'opening';
  if (show.connection === 'offline' || show.connection === 'closed') return 'gone';
  if (!connected) return backstage ? 'gone' : 'opening';
  return show.connection === 'polling' ? 'slow' : 'good';
}

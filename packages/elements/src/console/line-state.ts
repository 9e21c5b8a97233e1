import type { HostShow } from '@livestall/client/host';

/** How the seller's line stands: acts go nowhere while it is `gone`. */
export type LineState = 'opening' | 'good' | 'slow' | 'gone';

/**
 * The worse of the two lines, that of the show and that of the backstage.
 *
 * @param empty The channel has no show: there is nothing to connect to, and the server answered.
 */
export function lineState({ show, connected, backstage }: HostShow, empty = false): LineState {
  if (empty) return 'good';
  if (!show || show.connection === 'connecting') return 'opening';
  if (show.connection === 'offline' || show.connection === 'closed') return 'gone';
  if (!connected) return backstage ? 'gone' : 'opening';
  return show.connection === 'polling' ? 'slow' : 'good';
}

import { prefetchShow } from '@livestall/client/prefetch';
import { isOnScreen } from '../player/is-on-screen.js';
import { loadStreamOpener } from '../player/load-stream-opener.js';

// Asks for the shows of the stalls that stand on the page, and for what plays them, before the rest of the scripts has
// run: on a phone that takes longer than the answer. Stalls that are defined already have asked themselves.
const waiting = 'live-stall[server]:not(:defined)';
for (const stall of globalThis.document?.querySelectorAll(waiting) ?? []) {
  const said = (name: string) => stall.getAttribute(name);
  prefetchShow({ server: said('server') ?? '', channel: said('channel'), show: said('show') });
  if (isOnScreen(stall)) loadStreamOpener().catch(() => undefined);
}

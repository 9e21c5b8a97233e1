import { prefetchShow } from '@livestall/client/prefetch';
import { prefetchStream } from '@livestall/media/prefetch';
import { isOnScreen } from '../player/is-on-screen.js';
import { loadStreamOpener } from '../player/load-stream-opener.js';
import { playlistTexts } from '../player/playlist-texts.js';
import { readViewerChoices } from '../player/viewer-choices.js';
import { ownParts } from './own-parts.js';

// Asks for the shows of the stalls that stand on the page, for what plays them, and for the first picture, before the
// rest of the scripts has run: on a phone that takes longer than the answers. Stalls that are defined already have
// asked themselves.
const waiting = 'live-stall[server]:not(:defined)';
for (const stall of globalThis.document?.querySelectorAll(waiting) ?? []) {
  const said = (name: string) => stall.getAttribute(name);
  const server = said('server') ?? '';
  const asked = prefetchShow({ server, channel: said('channel'), show: said('show') });
  if (document.hidden || !isOnScreen(stall) || !hasPlayer(stall)) continue;
  loadStreamOpener().catch(() => undefined);
  asked
    .then((snapshot) => {
      const playlists = playlistTexts(snapshot?.playlists?.files ?? [], server);
      const [url] = playlists.keys();
      if (url) prefetchStream({ url, playlists, quality: readViewerChoices().quality });
    })
    // Whoever opens the show says what is wrong with it.
    .catch(() => undefined);
}

/** Whether there is a picture at all: a page's own arrangement may be without. */
function hasPlayer(stall: Element): boolean {
  const own = ownParts(stall);
  return own.length === 0 || own.includes('stall-player');
}

import type { Show } from '@livestall/client';
import type { ClientData } from '@livestall/media';
import { playlistTexts } from './playlist-texts.js';

/** Playlists that are older have lost segments. */
const PLAYLISTS_MS = 10_000;

/** The playlists that came with a show, as long as what they list is still there. */
export function freshPlaylists(show: Show | undefined): ReadonlyMap<string, string> {
  const { t, files } = show?.playlists ?? { t: 0, files: [] };
  if (!show || show.serverTime() - t > PLAYLISTS_MS) return new Map();
  return playlistTexts(files, show.server);
}

/** What the CDN is told, where the page wants it: the player has the attribute, or the stall around it. */
export function clientDataOf(element: Element, show: Show | undefined): ClientData | undefined {
  const around = element.closest('[cmcd]') ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  const named = around?.getAttribute('cmcd') ?? null;
  if (named === null) return undefined;
  const contentId = named || show?.id;
  return contentId ? { contentId } : {};
}

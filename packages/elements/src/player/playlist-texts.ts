import { safeAddress, type Playlists } from '@livestall/protocol';

/** The texts of playlists that came with a show, by their absolute addresses. */
export function playlistTexts(
  files: Playlists['files'],
  server: string,
): ReadonlyMap<string, string> {
  return new Map(files.map(({ url, text }) => [safeAddress(url, server) ?? '', text]));
}

import type { Playlists, Snapshot } from '@livestall/protocol';
import { isRecord } from '../core/is-record.js';

/** The playlists that came with a snapshot; `null` where there are none, or others than a player can read. */
export function playlistsOf({ playlists }: Snapshot): Playlists | null {
  const { t, files }: { t?: unknown; files?: unknown } = isRecord(playlists) ? playlists : {};
  const fit = typeof t === 'number' && Array.isArray(files) && files.every(isFile);
  return (fit && playlists) || null;
}

function isFile(file: unknown): boolean {
  return isRecord(file) && typeof file['url'] === 'string' && typeof file['text'] === 'string';
}

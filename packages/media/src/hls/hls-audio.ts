import type Hls from 'hls.js';
import type { AudioTrack } from '../stream-player.js';

/** The languages that what plays is spoken in, where there are several. */
export function audioTracksOf(hls: Hls): AudioTrack[] {
  if (hls.audioTracks.length < 2) return [];
  return hls.audioTracks.map(({ lang, name }, index) => ({
    id: String(index),
    language: lang ?? '',
    label: name,
  }));
}

/** The id of the one that is heard, or `null`. */
export function heardTrack(hls: Hls): string | null {
  return audioTracksOf(hls)[hls.audioTrack]?.id ?? null;
}

/** Has another one heard, and the same whenever the stream is opened again; an id that is not there changes nothing. */
export function hearTrack(hls: Hls, id: string): void {
  const track = hls.audioTracks[Number(id)];
  if (track) hls.setAudioOption(track);
}

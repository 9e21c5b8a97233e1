import type { Level, LevelParsed, ManifestLoadedData } from 'hls.js';
import { qualityOf } from '../quality-of.js';
import type { Quality } from '../stream-player.js';

/** A rendition by its media playlist. */
export interface Rendition extends Quality {
  url: string;
  /** Of its own segments, as `MediaSource.isTypeSupported` takes them; `''` where the playlist does not say. */
  codecs: string;
}

/**
 * The rendition that is a level of hls.js's.
 *
 * @param demuxed Whether the sound comes in files of its own.
 */
export function pictureOf(level: Level, demuxed: boolean): Rendition {
  const { width, height, bitrate, averageBitrate, url } = level;
  const codecs = (demuxed ? level.videoCodec : level.codecs) ?? '';
  return {
    ...qualityOf({ width, height, bitrate, average: averageBitrate }),
    url: url[0] ?? '',
    codecs,
  };
}

/** The renditions of sound alone; else the sound that goes with the picture, if it comes in files of its own. */
export function soundAlone({ levels, audioTracks }: ManifestLoadedData): Rendition[] {
  const hasPicture = ({ videoCodec, width }: LevelParsed) => Boolean(videoCodec ?? width);
  if (!levels.some(hasPicture)) return [];
  const alone = levels.filter((level) => level.audioCodec && !hasPicture(level));
  if (alone.length > 0) {
    return alone.map(({ url, bitrate, attrs }) =>
      sound(url, bitrate, Number(attrs['AVERAGE-BANDWIDTH'] ?? 0)),
    );
  }
  const own = audioTracks.filter((track) => track.url);
  const [first] = own.filter((track) => track.default).concat(own);
  return first ? [sound(first.url, 0, 0)] : [];
}

function sound(url: string, bitrate: number, average: number): Rendition {
  return { ...qualityOf({ width: 0, height: 0, bitrate, average }), url, codecs: '' };
}

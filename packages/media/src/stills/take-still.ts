import { typeOf } from '../quick/choose-variant.js';
import { Download } from '../quick/download.js';
import { Feed } from '../quick/feed.js';
import { openSource } from '../quick/open-source.js';
import { readMedia, type Segment } from '../quick/read-playlists.js';
import { sleep } from '../quick/sleep.js';
import { readsPicture } from './reads-picture.js';

/** So long a browser may take to decode one picture, in milliseconds. */
const PATIENCE_MS = 5_000;

/** What a still is taken of: a rendition. */
export interface StillSource {
  /** Its media playlist. */
  url: string;
  codecs: string;
}

/** How a still is taken. */
export interface StillOptions {
  /** The date of the moment that is heard, in milliseconds; `null`: the newest picture. */
  date: number | null;
  /** Whether the segment is fetched to its end, to see what the line carries; else no further than the picture. */
  whole: boolean;
  signal: AbortSignal;
  draw: (still: HTMLVideoElement) => void;
}

/**
 * Fetches one segment and has its first picture drawn.
 *
 * @returns How many seconds of media the line carries in a second; `Infinity` where only a picture was fetched, `null`
 * where no stills can be taken: they are taken of fMP4 in the clear that the browser can read.
 * @throws TypeError for what does not come.
 */
export async function takeStill(
  source: StillSource,
  options: StillOptions,
): Promise<number | null> {
  const { whole, signal } = options;
  const { body, url } = await new Download(source.url, signal).read();
  const playlist = readMedia(new TextDecoder().decode(body), url);
  if (!playlist || !readsPicture(source.codecs)) return null;
  const segment = segmentOf(playlist.segments, options.date);
  const stop = new AbortController();
  const end = () => stop.abort();
  signal.addEventListener('abort', end);
  const video = document.createElement('video');
  Object.assign(video, { muted: true, preload: 'auto' });
  let drawn = false;
  let mediaSource: MediaSource | undefined;
  const shown = new Promise<void>((resolve) => {
    video.addEventListener('loadeddata', () => {
      if (!stop.signal.aborted) options.draw(video);
      drawn = true;
      resolve();
      if (!whole) end();
    });
  });
  try {
    const init = new Download(playlist.init, stop.signal);
    const download = new Download(segment.url, stop.signal);
    mediaSource = await openSource(video);
    const feed = new Feed(mediaSource.addSourceBuffer(typeOf(source)));
    await feed.init((await init.read()).body);
    for await (const piece of download.pieces()) {
      await feed.segment({ ...segment, start: 0 }, download, piece);
    }
    const { asked, done } = download.file;
    mediaSource.endOfStream();
    await Promise.race([shown, sleep(PATIENCE_MS, stop.signal)]);
    if (!drawn) throw new TypeError(`${segment.url} gave no picture`);
    return (segment.end - segment.start) / ((done - asked) / 1_000);
  } catch (error) {
    if (drawn && !whole) return Infinity;
    // It came, and the browser cannot read it.
    if (mediaSource?.readyState === 'ended') return null;
    throw error;
  } finally {
    end();
    signal.removeEventListener('abort', end);
    video.removeAttribute('src');
    video.load();
  }
}

/** The segment of a moment, or the newest. A playlist has one at least. */
function segmentOf(segments: readonly Segment[], moment: number | null): Segment {
  const heard = segments.findLast(({ date }) => moment !== null && date !== null && date <= moment);
  return heard ?? (segments.at(-1) as Segment);
}

import type { Stream } from '@livestall/protocol';
import { MEDIA_PATH } from './goods/goods.js';
import type { Take } from './playlists/recording-playlist.js';
import type { Sample } from './sample.js';

/** The live stream whose loop begins at `start`, server time in milliseconds. */
export function rehearsalStream(sample: Sample, start: number): Stream {
  return streamAt(sample, `/rehearsal/${start}/master.m3u8`);
}

/** What was recorded of it. */
export function recordingStream(sample: Sample, { start, from, to }: Take): Stream {
  return streamAt(sample, `/rehearsal/${start}/${from}-${to}/master.m3u8`);
}

/** When the loop of a rehearsal's stream began, or `null` for another stream. */
export function startOf(stream: Stream | null): number | null {
  const match = /^\/rehearsal\/(\d{13})\//.exec(stream?.url ?? '');
  return match ? Number(match[1]) : null;
}

function streamAt(sample: Sample, url: string): Stream {
  const { path, width, height } = sample.pictures.poster;
  return {
    kind: 'hls',
    url,
    ratio: '9 / 16',
    poster: {
      url: `${MEDIA_PATH}/${path}`,
      alt: { en: 'Mei Lin at her farm stall', zh: '林梅在她的农场摊位' },
      width,
      height,
    },
    captions: sample.captions.map(({ language, name }) => ({ language, label: name })),
  };
}

import type { Stream } from '@livestall/protocol';
import { OTHERS, STALL } from './angles.js';
import { MEDIA_PATH } from './goods/goods.js';
import type { Take } from './playlists/recording-playlist.js';
import type { Sample } from './sample.js';

const RATIO = '9 / 16';

/** The live stream whose loop begins at `start`, server time in milliseconds, with its other angles. */
export function rehearsalStream(sample: Sample, start: number): Stream {
  return {
    ...streamAt(sample, `/rehearsal/${start}/master.m3u8`),
    title: STALL,
    scenes: sample.scenes.map(({ id }) => ({
      id,
      title: OTHERS[id] ?? id,
      url: `/rehearsal/${start}/${id}/master.m3u8`,
      ratio: RATIO,
    })),
  };
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
    ratio: RATIO,
    poster: {
      url: `${MEDIA_PATH}/${path}`,
      alt: { en: 'Mei Lin at her farm stall', zh: '林梅在她的农场摊位' },
      width,
      height,
    },
    captions: sample.captions.map(({ language, name }) => ({ language, label: name })),
  };
}

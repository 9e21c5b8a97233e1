import type { Streams } from './streams.ts';

/** The stream is found as if it had begun so long ago, and so much of it is the recording, in milliseconds. */
const BEGUN_MS = 300_000;
const RECORDED_MS = 150_000;

/** The streams of a show server that rehearses: their addresses say all there is to know. */
export function rehearsed(server: string, now = Date.now()): Streams {
  const start = now - BEGUN_MS;
  return {
    live: `${server}/rehearsal/${start}/master.m3u8`,
    recording: `${server}/rehearsal/${start}/${start}-${start + RECORDED_MS}/master.m3u8`,
    poster: `${server}/rehearsal/media/poster.jpg`,
  };
}

import http from 'node:http';
import { listen } from '../listen.ts';
import { drawBroadcast } from './draw-broadcast.ts';
import { SEGMENT_S } from './ladder.ts';
import { livePlaylist, masterPlaylist, recordingPlaylist } from './playlists.ts';
import { readRenditions, segmentAt, type Rendition } from './rendition.ts';

/** How long the broadcast has been on air when the origin opens: its window is full. */
const ON_AIR_MS = 60_000;

/** How many segments the recording has: three minutes. */
const RECORDED = 90;

/** A server of one stream, as a CDN's edge would answer. */
export interface Origin {
  /** The multivariant playlist of the stream as it is live. */
  live: string;
  /** The same as a recording of three minutes. */
  recording: string;
  /** When the first frame was taken: milliseconds since the epoch. */
  begun: number;
  close(): void;
}

/** Draws the broadcast where that is to be done yet, and opens an origin that sends it. */
export async function openOrigin(): Promise<Origin> {
  const renditions = readRenditions(drawBroadcast());
  const begun = Date.now() - ON_AIR_MS;
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, kind = '', ...path] = pathname.split('/');
    const found = kind === 'live' || kind === 'recording' ? answer(kind, path) : null;
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('timing-allow-origin', '*');
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', found.type);
    response.setHeader('cache-control', found.type === PLAYLIST ? 'no-store' : 'max-age=3600');
    response.end(found.body);
  });
  const open = await listen(server);
  return {
    live: `${open.origin}/live/all.m3u8`,
    recording: `${open.origin}/recording/all.m3u8`,
    begun,
    close: () => open.close(),
  };

  function answer(kind: 'live' | 'recording', [name = '', file]: string[]): Answer | null {
    if (name === 'all.m3u8') return { type: PLAYLIST, body: masterPlaylist(renditions) };
    const rendition = renditions.find((one) => one.name === name.replace('.m3u8', ''));
    if (!rendition) return null;
    if (file !== undefined) return media(rendition, file, kind);
    const body =
      kind === 'live'
        ? livePlaylist(rendition.name, { begun, now: Date.now() })
        : recordingPlaylist(rendition.name, { begun, count: RECORDED });
    return { type: PLAYLIST, body };
  }

  function media(rendition: Rendition, file: string, kind: 'live' | 'recording'): Answer | null {
    if (file === 'init.mp4') return { type: 'video/mp4', body: rendition.init };
    const number = Number(/^(\d+)\.m4s$/.exec(file)?.[1] ?? NaN);
    const count =
      kind === 'live' ? Math.floor((Date.now() - begun) / (SEGMENT_S * 1_000)) : RECORDED;
    if (!(number < count)) return null;
    return { type: 'video/iso.segment', body: segmentAt(rendition, number) };
  }
}

interface Answer {
  type: string;
  body: Buffer | string;
}

const PLAYLIST = 'application/vnd.apple.mpegurl';

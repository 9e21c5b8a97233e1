import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { FRAME } from './bar-code.ts';
import { startCamera, type Camera } from './camera.ts';
import { lowLatencyPlaylist, PART } from './low-latency-playlist.ts';
import { FragmentReader } from './read-fragments.ts';

/** Units of the picture's decode times in a second. */
const TIMESCALE = 1000;

const MASTER = `#EXTM3U
#EXT-X-STREAM-INF:BANDWIDTH=600000,CODECS="avc1.42c01e,mp4a.40.2",RESOLUTION=${FRAME.width}x${FRAME.height}
live.m3u8
`;

/** A camera, an encoder, and the low-latency HLS of both. */
export interface LowLatencyOrigin {
  /** The multivariant playlist. */
  url: string;
  camera: Camera;
  /** Date of frame 0, milliseconds. */
  startedAt: number;
  /** What was asked for so far, in order. */
  requests: string[];
  stop(): Promise<void>;
}

/**
 * A small origin of low-latency HLS: parts of a real encode as soon as they are whole, a playlist and a part
 * that block until what they are asked for is there, and delta updates.
 */
export async function startLowLatencyOrigin(): Promise<LowLatencyOrigin> {
  const child = spawn('ffmpeg', ffmpegArguments(), { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => undefined);
  const gone = once(child, 'close');

  const parts: Buffer[] = [];
  let init: Buffer | null = null;
  let first: number | null = null;
  let waiting: (() => void)[] = [];
  const reader = new FragmentReader(
    (data) => (init = data),
    ({ data, time }) => {
      first ??= time;
      const index = Math.round((time - first) / (PART.seconds * TIMESCALE));
      if (index !== parts.length) throw new Error(`Part ${index} came as number ${parts.length}.`);
      parts.push(data);
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
  );
  child.stdout.on('data', (chunk: Buffer) => reader.push(chunk));

  const there = async (count: number): Promise<void> => {
    while (parts.length < count) await new Promise<void>((wake) => waiting.push(wake));
  };
  const startedAt = Date.now();
  const camera = startCamera(child.stdin);

  /** `null`: there is no such file, nor will there be soon. */
  async function answer({ pathname, searchParams }: URL): Promise<Buffer | string | null> {
    if (pathname === '/master.m3u8') return MASTER;
    if (pathname === '/init.mp4') return init;
    if (pathname === '/live.m3u8') {
      const segment = Number(searchParams.get('_HLS_msn') ?? 0);
      const part = Number(searchParams.get('_HLS_part') ?? PART.each - 1);
      // As the specification has it: further ahead than this is a client's mistake.
      if (segment > parts.length / PART.each + 2) return null;
      await there(searchParams.has('_HLS_msn') ? segment * PART.each + part + 1 : PART.each);
      return lowLatencyPlaylist({ parts: parts.length, startedAt }, searchParams.has('_HLS_skip'));
    }
    const [, segment, part] = /^\/(\d+)(?:\.(\d+))?\.m4s$/.exec(pathname) ?? [];
    if (segment === undefined) return null;
    const from = Number(segment) * PART.each + Number(part ?? 0);
    const to = part === undefined ? from + PART.each : from + 1;
    if (to > parts.length + 1) return null;
    await there(to);
    return Buffer.concat(parts.slice(from, to));
  }

  const requests: string[] = [];
  const server = http.createServer((request, response) => {
    requests.push(request.url ?? '');
    void answer(new URL(request.url ?? '/', 'http://localhost')).then((body) => {
      const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
      if (body === null) response.writeHead(404, headers).end();
      else response.writeHead(200, { ...headers, 'content-type': typeOf(body) }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/master.m3u8`,
    camera,
    startedAt,
    requests,
    async stop() {
      camera.stop();
      child.kill('SIGKILL');
      await gone;
      server.closeAllConnections();
      server.close();
    },
  };
}

function typeOf(body: Buffer | string): string {
  return typeof body === 'string' ? 'application/vnd.apple.mpegurl' : 'video/mp4';
}

function ffmpegArguments(): string[] {
  const { width, height, fps } = FRAME;
  const keyFrames = fps * PART.seconds * PART.each;
  return [
    ...['-hide_banner', '-loglevel', 'error'],
    ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${width}x${height}`, '-r', `${fps}`],
    ...['-i', 'pipe:0', '-f', 'lavfi', '-i', 'anullsrc=r=48000:cl=mono', '-shortest'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-b:v', '400k'],
    ...['-g', `${keyFrames}`, '-keyint_min', `${keyFrames}`, '-sc_threshold', '0'],
    ...['-c:a', 'aac', '-b:a', '32k', '-f', 'mp4', '-video_track_timescale', `${TIMESCALE}`],
    ...['-movflags', 'empty_moov+default_base_moof+frag_keyframe'],
    ...['-frag_duration', `${PART.seconds * 1_000_000}`, '-flush_packets', '1', 'pipe:1'],
  ];
}

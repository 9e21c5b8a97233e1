import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { FRAME } from './bar-code.ts';
import { startCamera, type Camera } from './camera.ts';

/** How an encoder pushes its live HLS. */
export interface EncoderOptions {
  /** Where the playlist and its segments go. */
  folder: string;
  container: 'mpegts' | 'fmp4';
  /** Seconds that the encoder's own clock is off. Default: 0. */
  clockOff?: number;
  /** See `startCamera`. */
  speed?: number;
  first?: number;
  /** How many segments of 2 s its playlist has. Default: 8. */
  listed?: number;
  /** Default: true. */
  programDateTime?: boolean;
}

/** A running encoder and the camera that feeds it. */
export interface Encoder {
  camera: Camera;
  stop(): Promise<void>;
}

/** The playlist that `startEncoder` writes. */
export const PLAYLIST = 'live.m3u8';

/**
 * ffmpeg as a live encoder. Started again on the same folder it goes on with the list behind a
 * discontinuity, as an encoder does that was restarted in mid-show.
 */
export function startEncoder(options: EncoderOptions): Encoder {
  const { clockOff = 0 } = options;
  const ffmpeg = ['ffmpeg', ...ffmpegArguments(options)];
  // libfaketime shifts the wall clock alone: the pace of the frames is the camera's.
  const command =
    clockOff === 0
      ? ffmpeg
      : ['faketime', '-m', '-f', `${clockOff > 0 ? '+' : ''}${clockOff}s`, ...ffmpeg];
  const child = spawn(command[0] as string, command.slice(1), {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, DONT_FAKE_MONOTONIC: '1' },
    // faketime runs ffmpeg as a child of its own: both are one group, and both hold the standard output.
    detached: true,
  });
  const gone = once(child, 'close');
  child.stdout.resume();
  child.stdin.on('error', () => undefined);
  const camera = startCamera(child.stdin, options);
  return {
    camera,
    async stop() {
      camera.stop();
      child.stdin.end();
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await gone;
    },
  };
}

function ffmpegArguments({
  folder,
  container,
  listed = 8,
  programDateTime = true,
}: EncoderOptions): string[] {
  const { width, height, fps } = FRAME;
  const flags = [
    'append_list',
    'omit_endlist',
    'delete_segments',
    'temp_file',
    'independent_segments',
  ];
  if (programDateTime) flags.push('program_date_time');
  return [
    ...['-hide_banner', '-loglevel', 'error', '-y'],
    ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${width}x${height}`, '-r', `${fps}`],
    ...['-i', 'pipe:0', '-f', 'lavfi', '-i', 'anullsrc=r=48000:cl=mono', '-shortest'],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-b:v', '400k'],
    ...['-g', `${fps * 2}`, '-keyint_min', `${fps * 2}`, '-sc_threshold', '0'],
    ...['-c:a', 'aac', '-b:a', '32k'],
    ...[
      '-f',
      'hls',
      '-hls_time',
      '2',
      '-hls_list_size',
      `${listed}`,
      '-hls_flags',
      flags.join('+'),
    ],
    ...['-hls_segment_type', container, '-hls_segment_filename'],
    `${folder}/%d.${container === 'fmp4' ? 'm4s' : 'ts'}`,
    `${folder}/${PLAYLIST}`,
  ];
}

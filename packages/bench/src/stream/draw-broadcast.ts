import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FRAGMENT_S, FRAME_RATE, LADDER, SAMPLE_RATE, SEGMENT_S, TURN_S } from './ladder.ts';
import { barCode } from './bar-code.ts';
import type { Rung } from './ladder.ts';

/** The end is cut off: an encoder's last fragments are not as the others. */
const SPARE_S = 2;

/**
 * Draws the broadcast, once on a machine: a fragmented MP4 file for each rung, in a folder in the system's
 * temporary one.
 *
 * @returns The folder.
 * @throws where there is no ffmpeg, with what to do.
 */
export function drawBroadcast(): string {
  const args = recipe();
  const hash = createHash('sha256').update(args.join(' ')).digest('hex').slice(0, 12);
  const folder = path.join(os.tmpdir(), `livestall-bench-${hash}`);
  if (fs.existsSync(folder)) return folder;
  const drawing = fs.mkdtempSync(`${folder}-`);
  console.error('Drawing the broadcast that is played: under a minute, once on this machine.');
  const { error, status, stderr } = spawnSync('ffmpeg', args, { cwd: drawing, encoding: 'utf8' });
  if (error || status !== 0) {
    fs.rmSync(drawing, { recursive: true });
    throw new Error(error ? NO_FFMPEG : `ffmpeg could not draw the broadcast: ${stderr}`);
  }
  // Whole or not at all: another run may look for it meanwhile.
  fs.renameSync(drawing, folder);
  return folder;
}

const NO_FFMPEG =
  'The bench draws the stream that it plays with ffmpeg, and there is none on PATH: ' +
  'install it (Debian: apt-get install ffmpeg; macOS: brew install ffmpeg) and run it again.';

/** Moving shapes, a running clock and noise: as hard to encode as a picture from a camera. */
function recipe(): string[] {
  const seconds = TURN_S + SPARE_S;
  const largest = LADDER.at(-1) as Rung;
  const picture = `testsrc2=s=${largest.width}x${largest.height}:r=${FRAME_RATE}:d=${seconds}`;
  const inputs = LADDER.map((_, n) => `[in${n}]`).join('');
  const sizes = LADDER.map(
    ({ name, width, height }, n) => `[in${n}]scale=${width}:${height}[v${name}]`,
  );
  const filters = `[0:v]noise=alls=14:allf=t,${barCode(largest.width)},split=${LADDER.length}${inputs}`;
  return [
    ...['-hide_banner', '-loglevel', 'error', '-y'],
    ...['-f', 'lavfi', '-i', picture],
    ...['-f', 'lavfi', '-i', `sine=frequency=220:sample_rate=${SAMPLE_RATE}:duration=${seconds}`],
    ...['-filter_complex', [filters, ...sizes].join(';')],
    ...LADDER.flatMap(rung),
  ];
}

function rung({ name, picture, sound, level }: Rung): string[] {
  const group = `${FRAME_RATE * SEGMENT_S}`;
  return [
    ...['-map', `[v${name}]`, '-map', '1:a'],
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-profile:v', 'main', '-level', level],
    // No B-frames: an encoder for live has none, and each segment starts at its first picture.
    ...['-pix_fmt', 'yuv420p', '-bf', '0'],
    ...['-g', group, '-keyint_min', group, '-sc_threshold', '0'],
    ...['-b:v', `${picture}k`, '-maxrate', `${picture}k`, '-bufsize', `${picture}k`],
    // The encoder's first frame of sound is before zero, and would push the picture off its grid.
    ...['-c:a', 'aac', '-ac', '2', '-b:a', `${sound}k`, '-bsf:a', 'setts=ts=TS+1024'],
    ...['-movflags', '+empty_moov+default_base_moof+frag_keyframe+skip_trailer'],
    ...['-frag_duration', `${FRAGMENT_S * 1_000_000}`],
    `${name}.mp4`,
  ];
}

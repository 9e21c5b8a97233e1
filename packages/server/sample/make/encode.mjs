import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ffmpeg, options } from './ffmpeg.mjs';
import { FRAME_RATE, SEGMENT_DURATION } from './timeline.mjs';

/**
 * The ladder. `coarseness` is x264's rate factor, `most` the kbit/s that a stretch may take, `level` is H.264's:
 * what the picture needs, so that no old phone declines it.
 */
export const LADDER = [
  { name: '720p', width: 720, height: 1280, coarseness: 29, most: 700, level: '3.1' },
  { name: '540p', width: 540, height: 960, coarseness: 29, most: 400, level: '3.1' },
  { name: '360p', width: 360, height: 640, coarseness: 29, most: 220, level: '3.0' },
];

/** The other angles, drawn as large as they are sent: one rendition each, because the package stays small. */
export const SCENES = [
  {
    id: 'packing',
    ladder: [
      { name: 'packing-540p', width: 540, height: 960, coarseness: 30, most: 300, level: '3.1' },
    ],
  },
];

const GOP = FRAME_RATE * SEGMENT_DURATION;

/** Nothing that depends on the day or the version of the encoder. */
const REPEATABLE = { map_metadata: -1, fflags: '+bitexact' };

const SOUND = { 'c:a': 'copy' };

const PICTURE = {
  'c:v': 'libx264',
  preset: 'medium',
  'profile:v': 'high',
  pix_fmt: 'yuv420p',
  refs: 3,
  // No B-frames: then presentation and decoding times are the same, and segments need no edit list.
  bf: 0,
  g: GOP,
  keyint_min: GOP,
  sc_threshold: 0,
  'flags:v': '+bitexact+cgop',
  color_primaries: 'bt709',
  color_trc: 'bt709',
  colorspace: 'bt709',
  color_range: 'tv',
};

/** Four fragments a segment: a player shows the first picture before the whole segment has come. */
const FRAGMENTS = {
  movflags: '+empty_moov+default_base_moof+frag_keyframe+skip_trailer',
  frag_duration: 520_000,
};

function rung({ name, width, height, coarseness, most, level }, folder) {
  return [
    ...options({ map: [`[${name}]`, '1:a'], s: `${width}x${height}`, level, ...PICTURE, ...SOUND }),
    ...options({ crf: coarseness, maxrate: `${most}k`, bufsize: `${most * 2}k` }),
    ...options({ ...FRAGMENTS, ...REPEATABLE }),
    join(folder, `${name}.mp4`),
  ];
}

/** Sizes the picture for each rung, and turns a JPEG's colours into television's. */
function scaling(ladder) {
  const inputs = ladder.map(({ name }) => `[${name}-in]`).join('');
  const scale =
    'flags=lanczos:in_color_matrix=bt601:in_range=pc:out_color_matrix=bt709:out_range=tv,format=yuv420p';
  return [
    `[0:v]split=${ladder.length}${inputs}`,
    ...ladder.map(
      ({ name, width, height }) => `[${name}-in]scale=${width}:${height}:${scale}[${name}]`,
    ),
  ].join(';');
}

/** Starts the encoder of all pictures; its frames go to `input`, as JPEG. */
export function encodePictures({ ladder, sound, folder }) {
  return ffmpeg([
    ...options({ f: 'image2pipe', 'c:v': 'mjpeg', framerate: FRAME_RATE }),
    ...options({ i: ['pipe:0', sound], filter_complex: scaling(ladder) }),
    ...ladder.flatMap((to) => rung(to, folder)),
  ]);
}

/** Wraps the sound alone, and cuts it at the first frame at or after each segment's time. */
export async function encodeSound({ sound, folder }) {
  const playlist = join(folder, 'audio.m3u8');
  const cutting = {
    f: 'hls',
    hls_segment_type: 'fmp4',
    hls_time: SEGMENT_DURATION,
    hls_list_size: 0,
    hls_fmp4_init_filename: 'init.mp4',
    hls_segment_filename: join(folder, 'seg-%02d.m4s'),
  };
  await ffmpeg([...options({ i: sound, ...SOUND, ...REPEATABLE, ...cutting }), playlist]).done;
  await rm(playlist);
}

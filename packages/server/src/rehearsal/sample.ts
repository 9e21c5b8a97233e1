import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A rendition of the sample: its folder, and its files by template (`{nn}` is the number in two digits). */
export interface Rendition {
  name: string;
  path: string;
  init: string;
  segment: string;
  /** RFC 6381. */
  codecs: string;
  /** Peak, bits a second. */
  bandwidth: number;
  averageBandwidth: number;
}

/** A rendition with a picture. */
export interface VideoRendition extends Rendition {
  resolution: { width: number; height: number };
  frameRate: number;
}

/** The same broadcast from another place. */
export interface SampleScene {
  id: string;
  /** Best first. */
  video: VideoRendition[];
}

/** Captions in one language, cut like the picture. */
export interface SampleCaptions {
  language: string;
  name: string;
  path: string;
  segment: string;
}

/** A still picture of the sample. */
export interface SamplePicture {
  path: string;
  width: number;
  height: number;
}

/** The sample broadcast, as `sample/media/sample.json` has it. Times are seconds. */
export interface Sample {
  duration: number;
  segmentDuration: number;
  segmentCount: number;
  /** Best first. */
  video: VideoRendition[];
  /** Other angles, which have the same sound and captions. */
  scenes: SampleScene[];
  audio: Rendition;
  captions: SampleCaptions[];
  /** When each product is in the picture, oldest first. */
  shown: { product: string; from: number; to: number }[];
  pictures: {
    poster: SamplePicture;
    portrait: SamplePicture;
    goods: Record<string, SamplePicture>;
  };
}

/** Where the sample's files are: the same from `src/rehearsal` and from `dist/rehearsal`. */
export const SAMPLE_FOLDER = fileURLToPath(new URL('../../sample/media', import.meta.url));

/** Reads what the sample says of itself. */
export function loadSample(folder: string = SAMPLE_FOLDER): Sample {
  return JSON.parse(readFileSync(`${folder}/sample.json`, 'utf8')) as Sample;
}

/** The path of a rendition's segment within the sample's folder. */
export function segmentPath({ path, segment }: { path: string; segment: string }, n: number) {
  return `${path}/${segment.replace('{nn}', String(n).padStart(2, '0'))}`;
}

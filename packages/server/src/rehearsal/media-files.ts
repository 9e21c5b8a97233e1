import { join } from 'node:path';
import { type Sample, segmentPath } from './sample.js';

/** A file that may be served. */
export interface MediaFile {
  file: string;
  type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4s: 'video/iso.segment',
  vtt: 'text/vtt; charset=utf-8',
  jpg: 'image/jpeg',
};

/** The sample's files by their path: a list, so that no request can reach another file of the machine. */
export function mediaFiles(sample: Sample, folder: string): ReadonlyMap<string, MediaFile> {
  const numbers = Array.from({ length: sample.segmentCount }, (_, n) => n);
  const scenes = sample.scenes.flatMap(({ video }) => video);
  const renditions = [...sample.video, ...scenes, sample.audio];
  const { poster, portrait, goods } = sample.pictures;
  const paths = [
    ...renditions.map(({ path, init }) => `${path}/${init}`),
    ...[...renditions, ...sample.captions].flatMap((one) =>
      numbers.map((n) => segmentPath(one, n)),
    ),
    ...[poster, portrait, ...Object.values(goods)].map(({ path }) => path),
  ];
  return new Map(
    paths.map((path) => {
      const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
      return [path, { file: join(folder, path), type }];
    }),
  );
}

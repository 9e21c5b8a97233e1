import type { CaptionTrack } from '@livestall/media';
import type { Words } from '../localize/words.js';

/** What captions are called in a list of all there are: those inside of a picture often have no name. */
export function captionLabel(
  { id, label, language }: CaptionTrack,
  all: readonly CaptionTrack[],
  words: Words,
): string {
  if (label || language) return label || language;
  const nameless = all.filter((one) => !one.label && !one.language);
  const title = words.term('captions');
  if (nameless.length < 2) return title;
  return `${title} ${nameless.findIndex((one) => one.id === id) + 1}`;
}

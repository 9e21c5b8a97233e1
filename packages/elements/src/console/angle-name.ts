import { findScene, type Stream } from '@livestall/protocol';
import type { ConsoleWords } from './console-words.js';

/** What an angle of a stream is called; `null`: the stream's own. */
export function angleName(
  stream: Stream | null,
  scene: string | null,
  words: ConsoleWords,
): string {
  if (scene === null) return words.text(stream?.title) || words.term('angleMain');
  return words.text(findScene(stream, scene)?.title) || scene;
}

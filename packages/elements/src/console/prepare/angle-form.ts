import type { LocalText, Scene } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import type { Values } from './kept-values.js';
import type { Reading } from './open-form.js';
import { saidIn } from './said-in.js';

/** An angle as its form says it. The stream's own has no id, and needs no name. */
export type Angle = Omit<Scene, 'id' | 'title'> & { id: string | null; title?: LocalText };

/** What the form of an angle begins with. */
export function angleValues(angle: Partial<Angle> | null, words: ConsoleWords): Values {
  return { title: words.text(angle?.title), url: angle?.url ?? '' };
}

/** Reads the form of an angle. */
export function readAngle(
  values: Values,
  base: Partial<Angle> | null,
  id: string | null,
  words: ConsoleWords,
): Reading<Angle> {
  const field = (name: string) => (values[name] ?? '').trim();
  const [title, url] = [field('title'), field('url')];
  const mistakes: Record<string, string> = {};
  if (title === '' && id !== null) mistakes['title'] = words.term('needsTitle');
  // A path from the root is on the show server, as a rehearsal's are.
  if (!/^(https?:\/\/|\/(?![/\\]))\S+$/.test(url)) mistakes['url'] = words.term('needsLink');
  if (Object.keys(mistakes).length > 0) return { mistakes };
  const { title: before, ...kept } = base ?? {};
  return {
    value: {
      ...kept,
      id,
      url,
      ...(title !== '' && { title: saidIn(before, words.lang(), title) }),
    },
  };
}

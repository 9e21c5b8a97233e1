import type { LocalText, Scene } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import type { Values } from '../kept-values.js';
import type { Reading } from './open-form.js';
import { picturesOf } from './pictures-of.js';
import { saidIn } from './said-in.js';

/** An angle as its form says it. The stream's own has no id, and needs no name. */
export type Angle = Omit<Scene, 'id' | 'title'> & { id: string | null; title?: LocalText };

const SHAPES: Readonly<Record<string, 'ratioUpright' | 'ratioSquare' | 'ratioWide'>> = {
  '9 / 16': 'ratioUpright',
  '3 / 4': 'ratioUpright',
  '1 / 1': 'ratioSquare',
  '4 / 3': 'ratioWide',
  '16 / 9': 'ratioWide',
};

/** What a stream is whose shape nobody has said. */
export const USUAL_RATIO = '9 / 16';

/** What the form of an angle begins with. */
export function angleValues(angle: Partial<Angle> | null, words: ConsoleWords): Values {
  return {
    title: words.text(angle?.title),
    url: angle?.url ?? '',
    ratio: spaced(angle?.ratio) ?? '',
    pictures: JSON.stringify(angle?.poster ? [angle.poster] : []),
  };
}

/** Reads the form of an angle. */
export function readAngle(
  values: Values,
  base: Partial<Angle> | null,
  id: string | null,
  words: ConsoleWords,
): Reading<Angle> {
  const field = (name: string) => (values[name] ?? '').trim();
  const [title, url, ratio] = [field('title'), field('url'), field('ratio')];
  const [poster] = picturesOf(values);
  const mistakes: Record<string, string> = {};
  if (title === '' && id !== null) mistakes['title'] = words.term('needsTitle');
  // A path from the root is on the show server, as a rehearsal's are.
  if (!/^(https?:\/\/|\/(?![/\\]))\S+$/.test(url)) mistakes['url'] = words.term('needsLink');
  if (Object.keys(mistakes).length > 0) return { mistakes };
  const { title: before, ratio: _, poster: __, ...kept } = base ?? {};
  return {
    value: {
      ...kept,
      id,
      url,
      ...(title !== '' && { title: saidIn(before, words.lang(), title) }),
      ...(ratio !== '' && { ratio }),
      ...(poster && { poster }),
    },
  };
}

/** The shapes that a picture may have; of an angle also that of the stream's own, as `''`. */
export function ratioOptions(
  chosen: string,
  isOwn: boolean,
  words: ConsoleWords,
): { value: string; label: string }[] {
  const shapes = Object.keys(SHAPES);
  const all = chosen === '' || shapes.includes(chosen) ? shapes : [...shapes, chosen];
  const options = all.map((value) => {
    const term = SHAPES[value];
    const numbers = value.replaceAll(' ', '').replace('/', ':');
    return { value, label: term ? `${words.term(term)} (${numbers})` : numbers };
  });
  return isOwn ? options : [{ value: '', label: words.term('ratioAsMain') }, ...options];
}

/** Written as in the list, however somebody else wrote it. */
function spaced(ratio: string | undefined): string | undefined {
  return ratio?.replace(/ *\/ */, ' / ');
}

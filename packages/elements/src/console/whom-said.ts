import type { Show } from '@livestall/client';
import type { Backstage } from '@livestall/protocol';
import type { ConsoleWords } from './console-words.js';

/** As much of a line as tells whose it is. */
const LINE_LENGTH = 40;

/** How the newest line of a person begins that is here; `undefined`: none. */
export function newestLine(sender: string | undefined, show: Show | null): string | undefined {
  if (sender === undefined) return undefined;
  const text = show?.chat.lines.findLast((line) => line.sender === sender)?.text;
  if (text === undefined) return undefined;
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return letters.length > LINE_LENGTH ? `${letters.slice(0, LINE_LENGTH).join('')}…` : text;
}

/** Whom an act is about; of a guest, whose name tells nobody apart, with what they said last. `undefined`: not known. */
export function whomSaid(
  key: string,
  words: ConsoleWords,
  { show, backstage }: { show: Show | null; backstage: Backstage | null },
): string | undefined {
  const barred = backstage?.barred?.find(({ person, sender }) => person === key || sender === key);
  const sender = barred?.sender ?? key;
  const name =
    show?.chat.lines.findLast((line) => line.sender === sender)?.name ??
    backstage?.reports?.find((one) => one.sender === sender)?.name ??
    barred?.name;
  if (name === undefined || name !== '') return name;
  const line = newestLine(sender, show);
  const guest = words.term('chatGuest');
  return line === undefined ? guest : words.term('actWhom', guest, line);
}

import type { LocalText } from '@livestall/protocol';

/** A text with what it says in one language changed: the other languages stay. */
export function saidIn(text: LocalText | undefined, lang: string, words: string): LocalText {
  if (text === undefined || typeof text === 'string') return words;
  const [exact, primary = lang] = [lang, lang.split('-')[0]];
  const key = [exact, primary].find((one) => one in text) ?? Object.keys(text)[0] ?? lang;
  return { ...text, [key]: words };
}

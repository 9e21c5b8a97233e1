const LETTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A name of which its bearer alone knows whose it is: its first letter, and stars whose number tells nothing. */
export function maskName(name: string): string {
  const [first] = LETTERS.segment(name.trim());
  return `${first?.segment ?? ''}***`;
}

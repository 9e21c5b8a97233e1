/** The first letter of a text as people see it: a flag or a family is one, whatever it is made of. */
export function firstLetter(text: string): string {
  const [first] = new Intl.Segmenter().segment(text);
  return first?.segment ?? '';
}

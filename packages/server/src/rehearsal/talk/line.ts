/** Something a viewer says. */
export interface Line {
  text: string;
  /** Who says it, where the language makes it matter. */
  name?: string;
  /** What the host writes back. */
  answer?: string;
}

/** A list of lines, most of which are just a text. */
export function lines(...list: (string | Line)[]): Line[] {
  return list.map((one) => (typeof one === 'string' ? { text: one } : one));
}

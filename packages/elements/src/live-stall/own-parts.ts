/** The tags of the stall parts that a page put into a stall by itself. */
export function ownParts(stall: Element): readonly string[] {
  return Array.from(stall.querySelectorAll('*'), ({ localName }) => localName).filter((tag) =>
    tag.startsWith('stall-'),
  );
}

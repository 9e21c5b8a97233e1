/** The tags of the stall parts that a page put into a stall by itself, each once. */
export function ownParts(stall: Element): readonly string[] {
  const tags = Array.from(stall.querySelectorAll('*'), ({ localName }) => localName);
  return [...new Set(tags)].filter((tag) => tag.startsWith('stall-'));
}

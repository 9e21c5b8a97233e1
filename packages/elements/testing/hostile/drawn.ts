const SPACES = /\s+/g;

/**
 * All that is drawn in and under an element, through shadow trees, in words: each tag, each attribute, each
 * text, and what stands in fields. Two drawings that differ in words alone have the same tags in it.
 */
export function drawn(root: Element): string[] {
  return [...partsOf(root)];
}

/** All elements in and under one, those in shadow trees too. */
export function* elementsIn(root: Element): Generator<Element> {
  yield root;
  for (const child of [...(root.shadowRoot?.children ?? []), ...root.children]) {
    yield* elementsIn(child);
  }
}

function* partsOf(node: Node): Generator<string> {
  if (node instanceof Text) {
    const text = node.data.replace(SPACES, ' ').trim();
    if (text !== '') yield text;
  }
  if (!(node instanceof Element) || node.localName === 'style') return;
  yield `<${node.localName}>`;
  for (const { name, value } of node.attributes) {
    // Where things stand is measured, not said.
    if (name !== 'style') yield* wordsOf(name, value);
  }
  if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) {
    yield `value=${node.value.replace(SPACES, ' ').trim()}`;
  }
  for (const child of [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes]) {
    yield* partsOf(child);
  }
}

/** An attribute; an address with a query in the words that it carries. */
function* wordsOf(name: string, value: string): Generator<string> {
  if (name === 'href' && value.includes('?')) {
    const { origin, pathname, searchParams } = new URL(value);
    yield `${name}=${origin}${pathname}`;
    for (const [key, said] of searchParams) yield `${key}=${said.replace(SPACES, ' ').trim()}`;
  } else yield `${name}=${value.replace(SPACES, ' ').trim()}`;
}

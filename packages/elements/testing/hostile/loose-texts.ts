import { elementsIn } from './drawn.js';

const ISOLATES = new Set(['isolate', 'isolate-override', 'plaintext']);
/** Stands for a piece of a line that keeps its own direction. */
const PIECE = '\uFFFC';

/**
 * Lines on which something follows `mark` that it could reorder: text from elsewhere may hold marks that
 * turn the direction of the rest of its line, unless it is set apart (`<bdi>`, `dir="auto"`, a line of its own).
 */
export function looseTexts(root: Element, mark: string): string[] {
  return [...elementsIn(root)]
    .filter((element) => element.checkVisibility() && !isWithinLine(element))
    .flatMap((element) => textOf(element).split('\n'))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line.slice(line.indexOf(mark) + mark.length).trim() !== '')
    .filter((line) => line.includes(mark));
}

/** The text of a line's own paragraph; lines of their own are cut out, pieces set apart stand as one sign. */
function textOf(element: Element): string {
  const nodes = element.shadowRoot ? element.shadowRoot.childNodes : element.childNodes;
  return [...nodes]
    .map((node) => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element) || node.localName === 'style') return '';
      if (isWithinLine(node)) return textOf(node);
      return getComputedStyle(node).display.startsWith('inline') ? PIECE : '\n';
    })
    .join('');
}

/** Whether an element's text is a part of the line around it, with nothing between them. */
function isWithinLine(element: Element): boolean {
  const { display, unicodeBidi } = getComputedStyle(element);
  return (display === 'inline' || display === 'contents') && !ISOLATES.has(unicodeBidi);
}

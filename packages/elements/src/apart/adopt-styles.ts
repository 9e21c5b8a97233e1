import type { CSSResultGroup } from 'lit';

/**
 * Makes an element's shadow root in whichever window it stands. A made sheet belongs to the document that made it,
 * so in another one each is made anew. It needs nothing of a Content Security Policy.
 */
export function adoptStyles(element: Element, styles: CSSResultGroup): ShadowRoot {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const view = element.ownerDocument.defaultView ?? window;
  root.adoptedStyleSheets = [styles].flat(Infinity as 3).map((style) => sheetIn(view, style));
  return root;
}

/** A sheet for a window's documents. */
export function sheetIn(view: Window & typeof globalThis, style: unknown): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(String(style));
  return sheet;
}

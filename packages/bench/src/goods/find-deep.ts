declare global {
  interface Window {
    /** The first element of a page that a selector is met by, also within shadow roots. */
    findDeep(selector: string, root?: Document | ShadowRoot): HTMLElement | null;
  }
}

/** Runs in a page before its own scripts. It must stand alone: the browser gets its text. */
export function findDeep(): void {
  window.findDeep = (selector, root = document) => {
    const found = root.querySelector<HTMLElement>(selector);
    if (found) return found;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const within = shadowRoot && window.findDeep(selector, shadowRoot);
      if (within) return within;
    }
    return null;
  };
}

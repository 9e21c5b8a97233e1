/** Something on the page, as a person would name it. */
export interface Sought {
  /** Which kind of element, by selectors; a space between two of them goes down, into shadow trees too. */
  css: string;
  /** What it is called: its label, else its text; all of it, or what a pattern finds in it. */
  name?: string | RegExp;
}

/** The same in a form that can be handed to a page. */
export type SoughtInPage = { css: string; name: string | null; pattern: string | null };

export function inPage({ css, name }: Sought): SoughtInPage {
  return name instanceof RegExp
    ? { css, name: null, pattern: name.source }
    : { css, name: name ?? null, pattern: null };
}

/** For a person who reads that it was not found. */
export function named({ css, name }: Sought): string {
  return name === undefined ? css : `${css} named ${String(name)}`;
}

/**
 * Runs in the page: where on the viewport the first such element that can be seen is, `null` while there is none.
 *
 * @param bare Whether a tap on its middle must reach it; it is scrolled into view then.
 */
export function seek(sought: SoughtInPage, bare: boolean): { x: number; y: number } | null {
  const { css, name, pattern } = sought;
  const element = css
    .split(' ')
    .reduce<readonly ParentNode[]>(
      (roots, step) => roots.flatMap((root) => all(root, step)),
      [document],
    )
    .find((one): one is HTMLElement => isCalled(one as HTMLElement) && isSeen(one as HTMLElement));
  if (!element) return null;
  if (bare) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const middle = { x: x + width / 2, y: y + height / 2 };
  return bare && !isReached(element) ? null : middle;

  function all(root: ParentNode, selector: string): HTMLElement[] {
    const shadows = [root as Element, ...root.querySelectorAll('*')].flatMap(
      ({ shadowRoot }) => shadowRoot ?? [],
    );
    return [
      ...root.querySelectorAll<HTMLElement>(selector),
      ...shadows.flatMap((shadow) => all(shadow, selector)),
    ];
  }

  function isCalled(one: HTMLElement): boolean {
    const label = (one as HTMLInputElement).labels?.[0];
    const text = one.ariaLabel ?? (label ?? one).textContent;
    const called = text.replace(/\s+/g, ' ').trim();
    if (pattern !== null) return new RegExp(pattern).test(called);
    return name === null || called === name;
  }

  function isSeen(one: HTMLElement): boolean {
    const { width, height } = one.getBoundingClientRect();
    return width > 0 && height > 0 && one.checkVisibility({ visibilityProperty: true });
  }

  function isReached(one: HTMLElement): boolean {
    let hit: Element | null = document.elementFromPoint(middle.x, middle.y);
    while (hit?.shadowRoot) {
      const inner: Element | null = hit.shadowRoot.elementFromPoint(middle.x, middle.y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    for (let at: Node | null = hit; at; at = parentOf(at)) if (at === one) return true;
    return false;
  }

  function parentOf(node: Node): Node | null {
    const { assignedSlot } = node as Element;
    return assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;
  }
}

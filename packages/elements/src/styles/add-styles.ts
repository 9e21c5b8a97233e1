import { adoptStyles, type CSSResult, type LitElement } from 'lit';

const added = new WeakMap<ShadowRoot, readonly CSSResult[]>();

/** Gives an element styles that came later than it did, with what needs them, beside those that came so before. */
export function addStyles(root: Node, late: CSSResult): void {
  if (!(root instanceof ShadowRoot)) return;
  const before = added.get(root) ?? [];
  if (before.includes(late)) return;
  const lates = [...before, late];
  added.set(root, lates);
  const { elementStyles = [] } = root.host.constructor as Partial<typeof LitElement>;
  adoptStyles(root, [...elementStyles, ...lates]);
}

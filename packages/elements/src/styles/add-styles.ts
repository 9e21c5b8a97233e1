import { adoptStyles, type CSSResult, type LitElement } from 'lit';

/** Gives an element styles that came later than it did, with what needs them. */
export function addStyles(root: Node, late: CSSResult): void {
  if (!(root instanceof ShadowRoot)) return;
  const { elementStyles = [] } = root.host.constructor as Partial<typeof LitElement>;
  adoptStyles(root, [...elementStyles, late]);
}

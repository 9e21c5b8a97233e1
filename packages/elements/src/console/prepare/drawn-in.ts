import type { LitElement } from 'lit';

/** Waits until what was changed is drawn in an element's root. */
export async function drawnIn(root: ShadowRoot): Promise<void> {
  await (root.host as Element & Pick<LitElement, 'updateComplete'>).updateComplete;
}

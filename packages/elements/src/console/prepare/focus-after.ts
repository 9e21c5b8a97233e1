import { drawnIn } from './drawn-in.js';

/**
 * Does what takes the pressed button away, and moves the focus to what there is in its place, unless somebody has moved it
 * meanwhile.
 *
 * @param to Selector of what then gets it: the first that there is.
 */
export async function focusAfter(
  event: Event,
  act: () => void | Promise<void>,
  to: string,
): Promise<void> {
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  await act();
  await drawnIn(root);
  const isLost = root.ownerDocument.activeElement === root.ownerDocument.body;
  if (isLost) root.querySelector<HTMLElement>(to)?.focus();
}

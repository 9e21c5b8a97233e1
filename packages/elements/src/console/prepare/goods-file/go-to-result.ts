import { drawnIn } from '../drawn-in.js';

/**
 * Goes on at what a file is found to say, once it is: on a phone that stands below the fold.
 *
 * @param input Where it was chosen. Who has gone on elsewhere meanwhile is not fetched back.
 */
export async function goToResult(input: HTMLElement, read: Promise<void>): Promise<void> {
  const root = input.getRootNode() as ShadowRoot;
  await read;
  await drawnIn(root);
  const { activeElement } = root;
  if (activeElement ? activeElement !== input : document.activeElement !== document.body) return;
  const result = root.querySelector<HTMLElement>('[part=import] .result');
  result?.scrollIntoView();
  result?.focus({ preventScroll: true });
}

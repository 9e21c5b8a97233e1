import { drawnIn } from './drawn-in.js';
import { isFocusLost } from './is-focus-lost.js';

/** Opens where many goods are brought in, and goes on in its first field: the button that was pressed is gone. */
export async function openImport(event: Event, open: () => Promise<void>): Promise<void> {
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  await open();
  await drawnIn(root);
  if (root.activeElement || !isFocusLost()) return;
  root.querySelector<HTMLElement>('[part=import] input')?.focus();
}

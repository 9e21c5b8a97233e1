import { drawnIn } from './drawn-in.js';
import { isFocusLost } from './is-focus-lost.js';

/**
 * Does what may close a form, or where many goods are brought in. Where it took the focus with it, somebody goes on at the button that changes what the form was of,
 * else at the one that opens another, in the middle of the screen: a page that is shorter by a form stands anywhere. Where only a
 * part could be done, at what is left.
 */
export async function goOnAfter(form: HTMLElement, act: () => Promise<void> | void): Promise<void> {
  const root = form.getRootNode() as ShadowRoot;
  const box = form.closest('.box');
  const before = new Set(box?.querySelectorAll('.item'));
  await act();
  await drawnIn(root);
  if (root.activeElement || !isFocusLost()) return;
  if (form.isConnected) {
    form.querySelector<HTMLElement>('.result')?.focus();
    return;
  }
  const items = [...(box?.querySelectorAll('.item') ?? [])];
  const button =
    items.find((item) => !before.has(item))?.querySelector<HTMLElement>('.change') ??
    box?.querySelector<HTMLElement>('.add');
  button?.scrollIntoView({ block: 'center' });
  button?.focus({ preventScroll: true });
}

import { goOnAfter } from './go-on-after.js';

/**
 * Submits a form. Where a field of it is wrong then, the first of them gets the focus, in the middle of the screen: nothing that
 * sticks to an edge covers it.
 *
 * @param submit Ends once the server has answered, or was not asked.
 */
export async function submitForm(event: SubmitEvent, submit: () => Promise<void>): Promise<void> {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const root = form.getRootNode() as ShadowRoot;
  const before = root.activeElement;
  await goOnAfter(form, submit);
  // Who went on to something else while the server was asked is not called back.
  if (root.activeElement !== before) return;
  const [field, ...others] = form.querySelectorAll<HTMLElement>('[aria-invalid="true"]');
  // None of them is left folded away.
  for (const one of [field, ...others]) one?.closest('details')?.setAttribute('open', '');
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

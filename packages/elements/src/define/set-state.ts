/**
 * Sets or clears a custom state, as `:state(name)` selects it. What is so already is left alone: to the browser a state
 * that is set again is another one, and it works out the element's styles anew, and a frame with them.
 */
export function setState(
  { states }: Pick<ElementInternals, 'states'>,
  name: string,
  on: boolean,
): void {
  if (states.has(name) === on) return;
  if (on) states.add(name);
  else states.delete(name);
}

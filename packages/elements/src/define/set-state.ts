/**
 * Sets or clears a custom state, as `:state(name)` selects it. One that is set already is left alone: to Chromium it would be
 * another one, and it works out the element's styles anew, and a frame with them. One that is cleared is cleared again,
 * since WebKitGTK (2.50) may keep the old styles until then.
 */
export function setState(
  { states }: Pick<ElementInternals, 'states'>,
  name: string,
  on: boolean,
): void {
  if (!on) states.delete(name);
  else if (!states.has(name)) states.add(name);
}

/** Sets or clears a custom state, as `:state(name)` selects it. */
export function setState({ states }: ElementInternals, name: string, on: boolean): void {
  if (on) states.add(name);
  else states.delete(name);
}

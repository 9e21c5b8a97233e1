/** The currencies that a price may be in, with the one that is chosen even where this browser lists it not. */
export function currencies(chosen: string): readonly { value: string; label: string }[] {
  const known = Intl.supportedValuesOf('currency');
  const all = chosen === '' || known.includes(chosen) ? known : [chosen, ...known];
  return all.map((code) => ({ value: code, label: code }));
}

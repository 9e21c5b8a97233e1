/**
 * The currencies that an amount may be in, with the one that is chosen even where it is not among them.
 *
 * @param among Default: all that this browser knows.
 */
export function currencies(
  chosen: string,
  among: readonly string[] = [],
): readonly { value: string; label: string }[] {
  const known = among.length > 0 ? among : Intl.supportedValuesOf('currency');
  const all = chosen === '' || known.includes(chosen) ? known : [chosen, ...known];
  return all.map((code) => ({ value: code, label: code }));
}

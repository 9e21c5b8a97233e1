/** A whole number as it stands in a field; `undefined` where the field is empty, `NaN` where it is none within its bounds. */
export function wholeNumber(
  said: string | undefined,
  least: number,
  most: number,
): number | undefined {
  const digits = (said ?? '').trim();
  if (digits === '') return undefined;
  const number = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
  return number >= least && number <= most ? number : Number.NaN;
}

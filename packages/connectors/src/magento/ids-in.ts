/** The ids that a call names by its variables. A coupon's code is the buyer's own word. */
export function idsIn(variables: object): string[] {
  return Object.entries(variables).flatMap(([name, value]: [string, unknown]) => {
    if (name === 'code' || value === '') return [];
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? idsIn(value) : [];
  });
}

/** The id of something reported by its number. */
export function reportedId(n: number): string {
  return `c${n}`;
}

/** The number of such an id, or 0, which nothing has. */
export function reportedNumber(id: string): number {
  const match = /^c(\d{1,15})$/.exec(id);
  return match ? Number(match[1]) : 0;
}

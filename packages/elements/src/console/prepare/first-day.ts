/** The day that a date begins with: the first of a month. */
export function firstDay(date: string): string {
  return /^\d{4}-\d{2}$/.test(date) ? `${date}-01` : date;
}

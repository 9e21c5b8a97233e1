/** The day that a date begins with: the first of a month. */
export function firstDay(date: string): string {
  return /^\d{4}-\d{2}$/.test(date) ? `${date}-01` : date;
}

/** A day as it was chosen. A month that a store gave stays one until another day is. */
export function keptMonth(day: string, before: string | undefined): string {
  return before !== undefined && firstDay(before) === day ? before : day;
}

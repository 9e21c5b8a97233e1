/** When a day on the seller's wall calendar begins (`2026-11-27`; `''`: no day), in milliseconds since the epoch. */
export function dayBegins(day: string): number | undefined {
  return momentOn(day, 0);
}

/** When it is over: the first moment that is no longer of it. A day is not always 24 hours. */
export function dayIsOver(day: string): number | undefined {
  return momentOn(day, 1);
}

function momentOn(day: string, later: number): number | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return undefined;
  return new Date(year, month - 1, date + later).getTime();
}

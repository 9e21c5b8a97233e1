import type { Words } from '../localize/words.js';

/** A calendar date or a month in words; what is neither stays as the seller wrote it. */
export function calendarDate(date: string, words: Words): string {
  const month = /^\d{4}-\d{2}$/.test(date);
  if (!month && !/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  return words.date(new Date(month ? `${date}-01` : date), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(!month && { day: 'numeric' }),
  });
}

/** What a calendar's entry says. */
export interface CalendarEntry {
  title: string;
  description: string;
  startsAt: number;
  /** How long it lasts, in milliseconds. */
  lastsMs: number;
  /** Where it is to be seen. */
  page: string;
}

/** The addresses at which the large calendars begin an entry of one's own. */
export interface CalendarLinks {
  google: string;
  outlook: string;
}

/** The last moment that the calendars read: their years have four digits. */
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59);

/** An entry as links: nothing is sent before one of them is followed. */
export function calendarLinks({
  title,
  description,
  startsAt,
  lastsMs,
  page,
}: CalendarEntry): CalendarLinks {
  const [start, end] = [startsAt, startsAt + lastsMs].map(dateOf) as [Date, Date];
  const text = [description, page].filter(Boolean).join('\n\n');
  const compact = (date: Date) => date.toISOString().replace(/[-:]|\.\d+/g, '');
  return {
    google: link('https://calendar.google.com/calendar/render', {
      action: 'TEMPLATE',
      text: title,
      dates: `${compact(start)}/${compact(end)}`,
      details: text,
    }),
    outlook: link('https://outlook.live.com/calendar/0/deeplink/compose', {
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: title,
      startdt: start.toISOString(),
      enddt: end.toISOString(),
      body: text,
    }),
  };
}

function dateOf(moment: number): Date {
  return new Date(Math.min(moment, LAST));
}

function link(address: string, query: Record<string, string>): string {
  return `${address}?${new URLSearchParams(query).toString()}`;
}

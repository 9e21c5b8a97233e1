import { textIn, type ShowState } from '@livestall/protocol';
import { escapeText, foldLine, utcTime } from './calendar-lines.js';

/** How long a show is taken to be where nobody says, in milliseconds. */
const LASTS_MS = 3_600_000;

/** In which words, and with which link. */
export interface CalendarWords {
  /** BCP 47 tags, most wanted first. */
  languages: readonly string[];
  /** The page on which the show is to be seen. */
  url: string | null;
}

/** A show that has a time, as a calendar (RFC 5545) with one entry that reminds ten minutes before. */
export function calendarOf(
  show: string,
  { info, seq, at }: ShowState,
  startsAt: number,
  { languages, url }: CalendarWords,
): string {
  const title = escapeText(textIn(info.title, languages));
  const description = escapeText(textIn(info.description, languages));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Livestall//Show server//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    // The same for good, so that a calendar takes a later file for a change of this entry.
    `UID:${show}@livestall`,
    `SEQUENCE:${seq}`,
    `DTSTAMP:${utcTime(at)}`,
    `DTSTART:${utcTime(startsAt)}`,
    `DTEND:${utcTime(startsAt + (info.lastsMs ?? LASTS_MS))}`,
    `SUMMARY:${title}`,
    ...(description === '' ? [] : [`DESCRIPTION:${description}`]),
    ...(url === null ? [] : [`URL:${url}`]),
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT10M',
    `DESCRIPTION:${title}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

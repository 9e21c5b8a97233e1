import type { Show } from '@livestall/client';
import type { LocalText } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { calendar, leave } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { calendarLinks } from './calendar-links.js';

/** How long a show is taken to be where nobody says, in milliseconds. */
const LASTS_MS = 3_600_000;

/** A show that is to be remembered. */
export interface Reminded {
  id: string;
  title: LocalText;
  description?: LocalText | undefined;
  startsAt: number;
  lastsMs?: number | undefined;
}

/** A way into one's own calendar: a file, or the large ones' own pages. It opens on a tap. */
export function renderReminder(
  { id, title, description, startsAt, lastsMs = LASTS_MS }: Reminded,
  show: Show,
  words: Words,
): TemplateResult {
  const page = location.href.replace(/#.*/, '');
  const query = new URLSearchParams({ lang: words.lang(), url: page });
  const file = show.address(`/calendar/${id}.ics?${query.toString()}`);
  const { google, outlook } = calendarLinks({
    ...{ title: words.text(title), description: words.text(description) },
    ...{ startsAt, lastsMs, page },
  });
  const outside = (address: string, name: string) =>
    html`<a class="way" href=${address} target="_blank" rel="noopener noreferrer"
      >${name} ${icon(leave, 16)}</a
    >`;
  return html`<details class="remind" part="reminder">
    <summary class="button accent">${icon(calendar, 18)} ${words.term('remindMe')}</summary>
    <div class="ways">
      ${
        file === null
          ? nothing
          : html`<a class="way" href=${file} download="show.ics">${words.term('calendarFile')}</a>`
      }
      ${outside(google, 'Google Calendar')} ${outside(outlook, 'Outlook')}
    </div>
  </details>`;
}

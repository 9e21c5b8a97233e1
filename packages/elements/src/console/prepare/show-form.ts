import type { HostBadge, ShowInfo } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import { disclosureValues, lacksDisclosure, readDisclosure } from './disclosure-fields.js';
import type { Values } from '../kept-values.js';
import { localTime } from './local-time.js';
import type { Reading } from './open-form.js';
import { saidIn } from './said-in.js';

/** What the form of a show begins with. */
export function showValues(info: ShowInfo | undefined, host: string, words: ConsoleWords): Values {
  return {
    title: words.text(info?.title),
    startsAt: info?.startsAt === undefined ? '' : localTime(new Date(info.startsAt)),
    host: words.text(info?.host?.name) || host,
    badge: info?.host?.badge ?? '',
    ...disclosureValues(info, words),
  };
}

/** Reads the form of a show; what it does not show of the show and its host is kept. */
export function readShow(
  values: Values,
  base: ShowInfo | undefined,
  words: ConsoleWords,
): Reading<ShowInfo> {
  const field = (name: string) => (values[name] ?? '').trim();
  const title = field('title');
  const startsAt = field('startsAt') === '' ? null : new Date(field('startsAt')).getTime();
  const mistakes: Record<string, string> = {};
  if (title === '') mistakes['title'] = words.term('needsTitle');
  if (startsAt !== null && !Number.isFinite(startsAt)) {
    mistakes['startsAt'] = words.term('needsTime');
  }
  if (lacksDisclosure(values)) mistakes['disclosure'] = words.term('needsDisclosure');
  if (Object.keys(mistakes).length > 0) return { mistakes };
  const {
    startsAt: _,
    disclosure,
    host: { name: __, badge: ___, ...kept } = {},
    ...told
  } = base ?? {};
  const lang = words.lang();
  return {
    value: {
      ...{ rehearsal: false, ...told },
      title: saidIn(base?.title, lang, title),
      ...(startsAt !== null && { startsAt }),
      ...readDisclosure(values, disclosure, words),
      ...(field('host') !== '' && {
        host: {
          ...kept,
          name: saidIn(base?.host?.name, lang, field('host')),
          ...(field('badge') !== '' && { badge: field('badge') as HostBadge }),
        },
      }),
    },
  };
}

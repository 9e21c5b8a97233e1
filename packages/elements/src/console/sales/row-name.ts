import type { Medium, ReportKind, ReportRow, ShowSummary } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';

const MEDIA = {
  live: 'salesLive',
  copy: 'salesCopy',
  qr: 'salesQr',
} as const satisfies { readonly [medium in Medium]: string };

/** What a row of the report is called, and what stands beneath. */
export interface RowName {
  name: string;
  under?: string;
}

/** What a row is called: by its titles where they are known here, else by its id. */
export function rowName(
  by: ReportKind,
  {
    show: of = '',
    product = '',
    title = product,
    host = '',
    page = '',
    medium = 'live',
  }: ReportRow,
  shows: readonly ShowSummary[],
  words: ConsoleWords,
): RowName {
  const showTitle = shows.find(({ id }) => id === of)?.title;
  const showName = showTitle === undefined ? of : words.text(showTitle);
  switch (by) {
    case 'link':
      return { name: words.text(title), under: showName };
    case 'host':
      return { name: host || words.term('salesNobody') };
    case 'page':
      return { name: page || words.term('salesNowhere') };
    case 'medium':
      return { name: words.term(MEDIA[medium]) };
    case 'show':
      return { name: showName };
  }
}

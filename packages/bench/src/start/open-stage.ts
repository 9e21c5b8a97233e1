import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../../.ci/chromium.mjs';
import { openOrigin } from '../stream/origin.ts';
import { openShow } from './open-show.ts';
import { serve } from './serve.ts';
import { pageWith, type Subject } from './subjects.ts';

/** What a page plays. */
export type Kind = 'live' | 'recording';

/** Everything that the subjects play on: a stream, a show server, a shop's site, a browser. */
export interface Stage {
  browser: Browser;
  subjects: readonly string[];
  /** The address of a subject's page. */
  pageOf: (subject: string, kind: Kind) => string;
  /** The same page without a player. */
  emptyPage: string;
  /** When the broadcast began, in milliseconds since the epoch. */
  begun: number;
  close: () => Promise<void>;
}

const EMPTY = '/empty.html';

/** Sets it up. */
export async function openStage(subjects: readonly Subject[]): Promise<Stage> {
  const origin = await openOrigin();
  const show = await openShow(origin);
  const { server } = show;
  const played = {
    live: { server, show: show.live, stream: origin.live, live: true },
    recording: { server, show: show.recorded, stream: origin.recording, live: false },
  };
  const draw = (address: string) => {
    if (address === EMPTY) return pageWith('');
    const [, kind, number = ''] = /^\/(live|recording)\/(\d+)\.html$/.exec(address) ?? [];
    const subject = subjects[Number(number)];
    return kind && subject && pageWith(subject.markup(played[kind as Kind], `/${number}`));
  };
  const site = await serve(draw, Object.fromEntries(subjects.map(({ folder }, n) => [n, folder])));
  await show.admit(site.origin);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  return {
    browser,
    subjects: subjects.map(({ name }) => name),
    pageOf: (subject, kind) =>
      `${site.origin}/${kind}/${subjects.findIndex(({ name }) => name === subject)}.html`,
    emptyPage: `${site.origin}${EMPTY}`,
    begun: origin.begun,
    close: async () => {
      await browser.close();
      site.close();
      await show.close();
      origin.close();
    },
  };
}

import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../../.ci/chromium.mjs';
import { ONE_TAG_FOLDER } from '../one-tag.ts';
import { openOrigin } from '../stream/origin.ts';
import { openShow } from './open-show.ts';
import { PAGES } from './pages.ts';
import { serve } from './serve.ts';

/** What a page plays. */
export type Kind = 'live' | 'recording';

/** Everything that the subjects play on: a stream, a show server, a shop's site, a browser. */
export interface Stage {
  browser: Browser;
  subjects: readonly string[];
  /** The address of a subject's page. */
  pageOf: (subject: string, kind: Kind) => string;
  /** When the broadcast began, in milliseconds since the epoch. */
  begun: number;
  close: () => Promise<void>;
}

const HLS_FOLDER = path.resolve(import.meta.dirname, '../../../../node_modules/hls.js/dist');

/** Sets it up. */
export async function openStage(): Promise<Stage> {
  const origin = await openOrigin();
  const show = await openShow(origin);
  const { server } = show;
  const played = {
    live: { server, show: show.live, stream: origin.live },
    recording: { server, show: show.recorded, stream: origin.recording },
  };
  const draw = (address: string) => {
    const [, kind, subject = ''] = /^\/(live|recording)\/(.+)\.html$/.exec(address) ?? [];
    return kind && PAGES[subject]?.(played[kind as Kind]);
  };
  const site = await serve(draw, { livestall: ONE_TAG_FOLDER, 'hls.js': HLS_FOLDER });
  await show.admit(site.origin);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  return {
    browser,
    subjects: Object.keys(PAGES),
    pageOf: (subject, kind) => `${site.origin}/${kind}/${subject}.html`,
    begun: origin.begun,
    close: async () => {
      await browser.close();
      site.close();
      await show.close();
      origin.close();
    },
  };
}

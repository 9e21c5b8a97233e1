import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../../.ci/chromium.mjs';
import { Collected } from '../collected.ts';
import { ONE_TAG_FOLDER } from '../one-tag.ts';
import type { Row } from '../rows.ts';
import { openOrigin } from '../stream/origin.ts';
import { measureStart } from './measure-start.ts';
import { openShow } from './open-show.ts';
import { PAGES } from './pages.ts';
import { serve } from './serve.ts';
import { FAST, SLOW, type Throttle } from './throttle.ts';

const CASES: Record<string, Throttle> = { fast: FAST, slow: SLOW };
const RUNS = 7;
const FULL_RUNS = 21;

/** How long a viewer waits for the first frame of a live stream, and what else it costs the page. */
export async function benchStart({ full }: { full: boolean }): Promise<Row[]> {
  const origin = await openOrigin();
  const show = await openShow(origin);
  const played = { ...show, stream: origin.live };
  const site = await serve((name) => PAGES[path.basename(name, '.html')]?.(played), {
    livestall: ONE_TAG_FOLDER,
    'hls.js': path.resolve(import.meta.dirname, '../../../../node_modules/hls.js/dist'),
  });
  await show.admit(site.origin);
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  const collected = new Collected('start');
  try {
    for (let run = 0; run < (full ? FULL_RUNS : RUNS); run += 1) {
      for (const [name, how] of Object.entries(CASES)) {
        for (const subject of inTurn(Object.keys(PAGES), run)) {
          const start = await measureStart(browser, `${site.origin}/${subject}.html`, how);
          const add = (metric: string, unit: string, value: number) =>
            collected.add({ case: name, subject, metric, unit }, value);
          add('first frame', 'ms', start.frame);
          add('first frame height', 'lines', start.lines);
          add('js before it', 'bytes', start.scripts);
          add('blocking time', 'ms', start.blocking);
          add('cls', '', start.shift);
        }
      }
    }
  } finally {
    await browser.close();
    site.close();
    await show.close();
    origin.close();
  }
  return collected.rows('livestall', 'hls.js');
}

/** Who comes first in a run comes last in the next: no place in the turn is an advantage. */
function inTurn<T>(subjects: readonly T[], run: number): T[] {
  return run % 2 === 0 ? [...subjects] : subjects.toReversed();
}

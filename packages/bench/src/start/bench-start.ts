import path from 'node:path';
import { createServer, type StallServer } from '@livestall/server';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../../.ci/chromium.mjs';
import { ONE_TAG_FOLDER } from '../one-tag.ts';
import { toRows, type Row } from '../rows.ts';
import { firstFrame, type Throttle } from './first-frame.ts';
import { PAGES, type Played } from './pages.ts';
import { serve } from './serve.ts';

const CASES: Record<string, Throttle> = {
  fast: { cpu: 1, bytesPerSecond: -1, latencyMs: 0 },
  // Slow 4G as Lighthouse has it, on a phone of the lower middle.
  slow: { cpu: 4, bytesPerSecond: 1_600_000 / 8, latencyMs: 150 },
};
const RUNS = 7;
const FULL_RUNS = 21;

/** How long a viewer waits for the first frame of a live stream. Each run plays every subject in turn. */
export async function benchStart({ full }: { full: boolean }): Promise<Row[]> {
  const server = await createServer({
    data: ':memory:',
    accounts: [{ id: 'bench', name: 'Bench', origins: [] }],
    rehearsal: { account: 'bench', storeUrl: 'http://localhost' },
  });
  const played = await liveShow(server);
  const site = await serve((name) => PAGES[path.basename(name, '.html')]?.(played), {
    livestall: ONE_TAG_FOLDER,
    'hls.js': path.resolve(import.meta.dirname, '../../../../node_modules/hls.js/dist'),
  });
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  const samples = new Map<string, number[]>();
  try {
    for (let run = 0; run < (full ? FULL_RUNS : RUNS); run += 1) {
      for (const [name, throttle] of Object.entries(CASES)) {
        for (const subject of Object.keys(PAGES)) {
          const took = await firstFrame(browser, `${site.origin}/${subject}.html`, throttle);
          const key = `${name} ${subject}`;
          samples.set(key, [...(samples.get(key) ?? []), took]);
        }
      }
    }
  } finally {
    await browser.close();
    site.close();
    await server.close();
  }
  return [...samples].flatMap(([key, values]) => {
    const [name = '', subject = ''] = key.split(' ');
    const what = { bench: 'start', case: name, subject, metric: 'first frame', unit: 'ms' };
    return toRows({ ...what, values });
  });
}

/** Waits until the rehearsal is on. */
async function liveShow(server: StallServer): Promise<Played> {
  for (;;) {
    const show = (await server.desk.channel('farm'))?.show;
    const stream = show && server.desk.state(show.id)?.stream;
    if (stream) {
      return {
        server: server.address,
        id: show.id,
        stream: new URL(stream.url, server.address).href,
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../../.ci/chromium.mjs';
import type { BenchOptions } from '../bench-options.ts';
import { Collected } from '../collected.ts';
import type { Row } from '../rows.ts';
import { OURS } from '../start/subjects.ts';
import { measureAnswers } from './measure-answers.ts';
import { measureList } from './measure-list.ts';
import { openStalls, type Stalls } from './open-stalls.ts';
import { FEW_GOODS, GOODS } from './subjects.ts';

const RUNS = 5;

/**
 * Whether the list of a thousand goods is as smooth as that of fifty on a phone, and whether what the store says is seen in
 * the next frame.
 */
export async function benchGoods({ runs }: BenchOptions): Promise<Row[]> {
  const stalls = await openStalls(Object.values(GOODS));
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  const collected = new Collected('goods');
  try {
    for (let run = 0; run < (runs ?? RUNS); run += 1) await lookAtAll(browser, stalls, collected);
  } finally {
    await browser.close();
    await stalls.close();
  }
  return collected.rows(OURS, FEW_GOODS);
}

/** One run: every subject in turn. */
async function lookAtAll(browser: Browser, stalls: Stalls, collected: Collected): Promise<void> {
  for (const [subject, goods] of Object.entries(GOODS)) {
    const url = stalls.pageOf(goods);
    const list = await measureList(browser, url, () => stalls.sellOne(goods));
    const add = (name: string, metric: string, unit: string, value: number) =>
      collected.add({ case: name, subject, metric, unit }, value);
    add('list', 'opening, longest frame', 'ms', list.opening);
    add('list', 'longest frame', 'ms', list.longest);
    add('list', 'late frames', '%', list.late);
    add('list', 'main thread', 'ms/s', list.thread);
    for (const [said, { frames, took }] of await measureAnswers(browser, url)) {
      add(said, 'seen after', 'frames', frames);
      add(said, 'painted after', 'ms', took);
    }
  }
}

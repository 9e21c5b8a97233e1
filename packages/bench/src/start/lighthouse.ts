import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../../.ci/chromium.mjs';
import { freePort } from '../../../../.ci/free-port.mjs';
import { PEERS } from './peers.ts';

/** What Lighthouse says of a page on its usual phone. */
export interface Lighthouse {
  /** Of 100, for performance. */
  points: number;
  /** Largest contentful paint, in milliseconds. */
  lcp: number;
  /** Total blocking time, in milliseconds. */
  blocking: number;
}

/** What is used of the package. */
type Run = (
  url: string,
  flags: { port: number; onlyCategories: string[]; logLevel: 'error' },
) => Promise<
  | {
      lhr: {
        categories: Record<string, { score: number | null }>;
        audits: Record<string, { numericValue?: number }>;
        runtimeError?: { message: string };
      };
    }
  | undefined
>;

/** Asks Lighthouse, which is installed with the peers. @throws where it could not load the page. */
export async function askLighthouse(url: string): Promise<Lighthouse> {
  const entry = pathToFileURL(path.join(PEERS, 'node_modules/lighthouse/core/index.js')).href;
  const { default: run } = (await import(entry)) as { default: Run };
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumFlags, `--remote-debugging-port=${port}`],
  });
  try {
    const result = await run(url, { port, onlyCategories: ['performance'], logLevel: 'error' });
    const { categories, audits, runtimeError } = result?.lhr ?? {};
    const score = categories?.['performance']?.score;
    const lcp = audits?.['largest-contentful-paint']?.numericValue;
    const blocking = audits?.['total-blocking-time']?.numericValue;
    if (runtimeError || typeof score !== 'number' || lcp === undefined || blocking === undefined) {
      throw new Error(`Lighthouse could not judge ${url}: ${runtimeError?.message ?? 'no score'}`);
    }
    return { points: score * 100, lcp, blocking };
  } finally {
    await browser.close();
  }
}

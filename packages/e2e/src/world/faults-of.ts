import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** It comes with @open-wc/testing, by which the elements are tested. */
const AXE = fs.readFileSync(
  path.resolve(import.meta.dirname, '../../../../node_modules/axe-core/axe.min.js'),
  'utf8',
);

/**
 * What axe finds wrong, by rule and place.
 *
 * @param within What is looked at, with the shadow trees in it. Default: the whole page.
 */
export async function faultsOf(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          within: string,
        ): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
      };
    };
    const { violations } = await axe.run(selector);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
  }, within);
}

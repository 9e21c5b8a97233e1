import type { Browser } from 'playwright-core';
import { openGoods, tapGoods } from './open-goods.ts';
import { watchAnswers, type Answer, type Seen } from './watch-answers.ts';

/** What is said, and by which name the table has it. */
const SAID: readonly Answer[] = ['added', 'refused', 'price', 'basket'];

/** Each is said so often. */
const TIMES = 10;

/** Opens the goods of a page, and sees how soon what its store says is on screen. */
export async function measureAnswers(browser: Browser, url: string): Promise<[Answer, Seen][]> {
  const { page, context } = await openGoods(browser, url, watchAnswers);
  try {
    await tapGoods(page);
    await page
      .locator('stall-products')
      .getByRole('button', { name: /basket/i })
      .first()
      .waitFor();
    const seen: [Answer, Seen][] = [];
    for (let time = 0; time < TIMES; time += 1) {
      for (const said of SAID) {
        seen.push([said, await page.evaluate((answer) => window.say(answer), said)]);
      }
    }
    return seen;
  } finally {
    await context.close();
  }
}

import { GoodsSchema, ShowInfoSchema } from '@livestall/protocol/schemas';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Served } from '../../../examples/page/served.ts';
import { startSocial } from '../../../examples/social/server.ts';
import { ATTACKS } from '../../protocol/testing/attacks.ts';
import { fill } from '../../protocol/testing/fill.ts';
import { openPage } from './world/browser.ts';
import { openFarm, type Farm, type Viewer } from './world/farm.ts';
import { openFarmConsole, type FarmConsole } from './world/farm-console.ts';
import { call } from './world/host-session.ts';
import { SDK } from './world/sdk.ts';

const DESK = { width: 1280, height: 800 };

/** So many viewers speak at the same time. */
const AT_ONCE = 8;

/** So many goods stand on the stall at the same time. */
const GOODS = 270;

let farm: Farm;
let desk: FarmConsole;
let paper: Served;
/** The store's page, the article and the console, by name. */
let pages: Record<string, Viewer>;

beforeAll(async () => {
  farm = await openFarm();
  desk = await openFarmConsole(farm);
  paper = await startSocial({ server: farm.server.address, channel: 'farm', sdk: SDK });
  pages = {
    store: await farm.viewer(DESK),
    article: await openPage(farm.browser, paper.address.replace('127.0.0.1', 'localhost'), DESK),
    console: await openPage(farm.browser, desk.link, DESK),
  };
  for (const { page, complaints } of Object.values(pages)) {
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  }
  // A view of the panel is drawn from when it is opened.
  const tab = (name: string) => pages['store']?.page.getByRole('tab', { name });
  for (const name of ['Shown', 'Basket', 'Questions']) await tab(name)?.click();
});

afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await paper.close();
  await farm[Symbol.asyncDispose]();
});

/** Waits until the page has heard of everything that was said up to now. */
async function caughtUp(page: Page, seq: number): Promise<void> {
  await page.waitForFunction((wanted) => {
    const stalls = document.querySelectorAll('live-stall, stall-console');
    return [...stalls].every((one) => {
      const { following } = one as unknown as { following?: { now: { seq: number } } };
      return !following || following.now.seq >= wanted;
    });
  }, seq);
}

/** What stands on the page and is none of ours: scripts, frames, handlers, addresses that run. */
function foreign(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const look = (root: Document | ShadowRoot, within: boolean): void => {
      for (const element of root.querySelectorAll('*')) {
        const tag = element.localName;
        if (within && /^(script|iframe|object|embed|base|meta|link|frame|xss)$/.test(tag)) {
          found.push(`<${tag}>`);
        }
        for (const { name, value } of element.attributes) {
          if (name.startsWith('on')) found.push(`${tag} ${name}`);
          if (/^\s*(javascript|vbscript|data:text)/i.test(value) && /href|src|action/.test(name)) {
            found.push(`${tag} ${name}=${value}`);
          }
        }
        if (element.shadowRoot) look(element.shadowRoot, true);
      }
    };
    look(document, false);
    return found;
  });
}

/** Nothing ran, nothing was refused by the policy, and every page still stands. */
async function expectCalm(): Promise<void> {
  const { seq } = (await farm.snapshot()) as { seq: number };
  for (const [name, { page, complaints }] of Object.entries(pages)) {
    await caughtUp(page, seq);
    expect(await foreign(page), name).toEqual([]);
    expect(
      // Whoever stays for some seconds tells the picture's delay, which is not taken from a page that is on no list.
      complaints.filter((one) => !/missing-function|picture-delay/.test(one)),
      name,
    ).toEqual([]);
  }
}

const text = (attack: string, limit: number) => attack.slice(0, limit).trim() || '-';
const saying = (attack: string) => ({
  text: () => text(attack, 100),
  address: '/a.png',
  link: 'https://store.example/a',
});

it('shows what viewers say and ask as text, under their hostile names', async () => {
  const show = `${farm.server.address}/v1/shows/${farm.show}`;
  const sayAndAsk = async (attack: string) => {
    const { ticket } = (await call(`${show}/visits`, 'POST', { name: text(attack, 40) })) as {
      ticket: string;
    };
    const said = { text: text(attack, 500) };
    await call(`${show}/messages`, 'POST', said, { token: ticket });
    await call(`${show}/questions`, 'POST', said, { token: ticket });
  };
  for (let n = 0; n < ATTACKS.length; n += AT_ONCE) {
    await Promise.all(ATTACKS.slice(n, n + AT_ONCE).map(sayAndAsk));
  }
  // Ten lines a second are sent on, so the faster the machine, the fewer of these come; and of those the rows in sight are drawn.
  const said = new Set(ATTACKS.map((attack) => text(attack, 500)));
  for (const name of ['store', 'console']) {
    const lines = pages[name]?.page.locator('stall-chat li .text');
    const drawn = async () => (await lines?.allTextContents())?.filter((line) => said.has(line));
    await expect.poll(async () => (await drawn())?.length, { message: name }).toBeGreaterThan(3);
  }
  await expectCalm();
});

it('shows what a seller writes as text: the show, its host, its notices', async () => {
  for (const attack of ATTACKS) {
    const info = { ...fill(ShowInfoSchema, saying(attack)), rehearsal: true };
    await farm.host.call('PATCH', `/v1/shows/${farm.show}`, { info });
    await farm.host.act(farm.show, {
      act: 'notice.post',
      notice: 'one',
      text: text(attack, 500),
    });
  }
  await expectCalm();
});

it('shows goods as text, hundreds of them, each hostile in every field', async () => {
  const goods = ATTACKS.map((attack, index) => {
    const [product] = fill(GoodsSchema, saying(attack)).products;
    return { ...product, id: `p${index}` };
  });
  for (let from = 0; from < goods.length; from += GOODS) {
    const products = goods.slice(from, from + GOODS);
    await farm.host.call('PUT', `/v1/shows/${farm.show}/goods`, { products });
    const { id, title } = products[0] ?? {};
    await farm.host.act(farm.show, { act: 'product.pin', product: id ?? '' });
    const pinned = pages['store']?.page.locator('stall-pinned').getByRole('link').first();
    await expect.poll(() => pinned?.textContent()).toContain(title);
    await expectCalm();
  }
});

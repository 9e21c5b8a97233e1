import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Show } from '@livestall/client';
import { createServer, type StallServer } from '@livestall/server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from './world/browser.ts';
import { faultsOf } from './world/faults-of.ts';

const SITE = path.resolve(import.meta.dirname, '../../site');
const MODULES = path.resolve(SITE, '../../node_modules');
const ELEVENTY = path.join(MODULES, '@11ty/eleventy/cmd.cjs');

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-docs-'));
let server: StallServer;
let browser: Browser;
/** The site stands in a folder of another, as it may. */
let site: string;

beforeAll(async () => {
  execFileSync(process.execPath, [ELEVENTY, `--output=${folder}`], { cwd: SITE, stdio: 'inherit' });
  server = await createServer({ data: ':memory:', mounts: [{ prefix: '/docs/', folder }] });
  site = `${server.address}/docs/`;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  fs.rmSync(folder, { recursive: true });
});

/** A page of the site, and what the browser complained of: a broken policy is among it. */
const open = (address: string, viewport = DESK) => openPage(browser, site + address, viewport);

type Stall = HTMLElement & { following: Show };

/** How many units the stall says are in the page's basket. */
const unitsIn = (page: Page) =>
  page
    .locator('live-stall')
    .evaluate(({ following }: Stall) => following.cart.cart?.lines[0]?.quantity ?? 0);

describe('the front page', () => {
  it('has a stall that runs from files: its picture, its goods, its basket, and the way back', async () => {
    const { page, complaints } = await open('');
    const stall = page.locator('live-stall');
    // Muted, and by itself, from the moment in which the tomatoes are shown.
    await stall.locator('stall-pinned').getByRole('link', { name: 'Vine tomatoes' }).waitFor();
    await expect
      .poll(() => stall.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThan(27);
    await stall.locator('stall-pinned').getByRole('button', { name: 'Add to basket' }).click();
    await expect.poll(() => unitsIn(page)).toBe(1);
    await stall.locator('stall-pinned').getByRole('link', { name: 'Pasture eggs' }).waitFor();
    await stall.locator('stall-rewind').getByRole('slider').press('Home');
    await stall.locator('stall-pinned').getByRole('link', { name: 'Fuyu persimmons' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('waits for a tap where less movement is asked for', async () => {
    const context = await browser.newContext({ viewport: DESK, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(site);
    await page.getByRole('button', { name: 'Watch the replay' }).click();
    await page.locator('stall-pinned').getByRole('link', { name: 'Fuyu persimmons' }).waitFor();
    await context.close();
  });
});

describe('each page', () => {
  it.each([
    { address: '', viewport: DESK },
    { address: '', viewport: PHONE },
    { address: 'start/developer/', viewport: DESK },
    { address: 'elements/stall-products/', viewport: DESK },
    { address: 'events/', viewport: PHONE },
    { address: 'wire/', viewport: PHONE },
  ])('is accessible: /$address at $viewport.width px', async ({ address, viewport }) => {
    const { page, complaints } = await open(address, viewport);
    if (address === '') {
      await page.locator('live-stall').scrollIntoViewIfNeeded();
      await page.locator('stall-pinned').waitFor();
    }
    expect(await faultsOf(page)).toEqual([]);
    const overflows = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(overflows).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it('shows elements at work on their own pages', async () => {
  const { page, complaints } = await open('elements/stall-shown/');
  await page.locator('stall-shown').getByRole('link', { name: 'Fuyu persimmons' }).waitFor();
  await page.goto(`${site}elements/stall-chat/`);
  await page.locator('stall-chat').getByText('How many are in a box?').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('is searched in the page, by the keyboard too', async () => {
  const { page, complaints } = await open('wire/');
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: 'Search the docs' }).fill('idempotency');
  const found = page.getByRole('dialog').getByRole('link');
  await found.filter({ hasText: 'The contract between page and server' }).first().waitFor();
  const best = await found.first().evaluate((link: HTMLAnchorElement) => link.href);
  await page.keyboard.press('Enter');
  await page.waitForURL(best);
  expect(complaints).toEqual([]);
  await page.context().close();
});

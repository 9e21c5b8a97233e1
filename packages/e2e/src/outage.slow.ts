import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Snapshot } from '@livestall/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { serveFolders, type Site } from './encoder/broadcast-site.ts';
import { PLAYLIST, startEncoder, type Encoder } from './encoder/encoder.ts';
import { frameShown } from './encoder/watch-frames.ts';
import { openBrowser, openPage } from './world/browser.ts';
import { crate } from './world/goods.ts';
import { call, HostSession } from './world/host-session.ts';
import { ServerProcess } from './world/server-process.ts';

const MINUTE = 60_000;

let browser: Browser;
let server: ServerProcess;
let host: HostSession;
/** Where the page comes from; it stays there when the stream does not. */
let pages: Site;
let origin: Site;
let encoder: Encoder;
let show: string;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-outage-'));

beforeAll(async () => {
  browser = await openBrowser();
  server = new ServerProcess({
    data: ':memory:',
    accounts: [{ id: 'farm', name: 'Farm', origins: [] }],
    allowPrivateStreams: true,
  });
  await server.start();
  host = await HostSession.open(server.address, server.code);
  pages = await serveFolders({
    page: path.join(import.meta.dirname, 'encoder/page'),
    sdk: path.resolve(import.meta.dirname, '../../livestall/dist/cdn'),
  });
  origin = await serveFolders({ live: folder });
  encoder = startEncoder({ folder, container: 'fmp4' });
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await encoder.stop();
  pages.close();
  origin.close();
  fs.rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  const created = (await host.call('POST', '/v1/shows', {
    channel: 'farm',
    info: { title: 'Out of sight', rehearsal: false },
    stream: { kind: 'hls', url: `${origin.origin}/live/${PLAYLIST}`, ratio: '9 / 16' },
  })) as { id: string };
  show = created.id;
  await host.call('PUT', `/v1/shows/${show}/goods`, { products: [crate('pear'), crate('plum')] });
  await host.call('PUT', `/v1/shows/${show}/coupons/ten`, {
    id: 'ten',
    title: 'Ten off the crate',
    kind: 'percent',
    percent: 10,
    total: 2,
    code: 'LIVE10',
    opensAfterMs: 0,
  });
  await host.act(show, { act: 'show.start' });
});

const open = async (): Promise<Page> => {
  const viewer = `${pages.origin}/page/viewer.html?server=${server.address}&show=${show}`;
  return (await openPage(browser, viewer)).page;
};

/** The host shows a product, says something, and drops a coupon; the page shows all of it. */
async function showGoesOn(page: Page): Promise<void> {
  await host.act(show, { act: 'product.pin', product: 'plum' });
  await page.getByRole('link', { name: 'Crate plum', exact: true }).waitFor();
  await host.say(show, 'We have lost our picture. We go on.');
  await page.locator('stall-chat').getByText('We go on.').first().waitFor();
  await host.act(show, { act: 'coupon.drop', coupon: 'ten' });
  await page.locator('stall-coupon').getByText('Ten off the crate').first().waitFor();
}

it('heals a minute without a way to the stream by itself, and the show goes on meanwhile', async () => {
  origin.reach(true);
  const page = await open();
  await frameShown(page, 1);
  await clockKnown();
  const before = Date.now();
  origin.reach(false);
  // What is in the buffer plays on before it is dry.
  const player = page.locator('stall-player:state(waiting)');
  await player.waitFor({ state: 'attached', timeout: MINUTE });
  await showGoesOn(page);
  await page.waitForTimeout(before + MINUTE - Date.now());
  const gone = encoder.camera.frameAt(Date.now());
  origin.reach(true);
  await page.locator('stall-player:state(playing)').waitFor({ timeout: MINUTE });
  // It is live, not where it stopped, and nobody has touched the page.
  await frameShown(page, gone);
  expect(await page.getByRole('link', { name: 'Crate plum', exact: true }).isVisible()).toBe(true);
  await page.context().close();
});

it('has goods, talk and coupons where no picture comes at all, and the picture when it does', async () => {
  origin.reach(false);
  const page = await open();
  await showGoesOn(page);
  origin.reach(true);
  await frameShown(page, 1);
  await page.context().close();
});

/** Waits until the server knows how the picture's dates map to its own time: from then on the stage follows them. */
async function clockKnown(): Promise<void> {
  const known = async () => {
    const { events } = (await call(`${server.address}/v1/shows/${show}`, 'GET')) as Snapshot;
    return events.some(({ type }) => type === 'stream.clock');
  };
  while (!(await known())) await new Promise((resolve) => setTimeout(resolve, 200));
}

/* global document, sessionStorage -- of the pages */
// npm run screenshots: the README's pictures, of a rehearsal that it starts by itself, in docs/images.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../.ci/chromium.mjs';
import { root } from '../../../.ci/packages.mjs';

const PORT = '4740';
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 844 };
const IMAGES = path.join(root, 'docs/images');

/** Starts everything, and gives the addresses that it prints. */
async function start(data) {
  const args = ['examples/start.mjs', '--port', PORT, '--data', data];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const text of child.stdout.setEncoding('utf8')) {
    printed += text;
    if (printed.includes('Ctrl-C')) break;
  }
  const [store, seller] = printed.match(/https?:\/\/\S+/g) ?? [];
  if (!seller) throw new Error('It did not start.');
  return { child, store, seller };
}

/** A viewer whose picture has come to a pinned product, and to a flash offer beside a coupon. */
async function watch(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(
    () => {
      const show = document.querySelector('live-stall')?.following;
      if (!show) return false;
      const t = show.serverTime();
      const { coupons, offers = [] } = show.stage;
      const coupon = coupons.some(({ closed }) => !closed);
      const open = offers.some(
        ({ offer, droppedAt, closed }) => !closed && t > offer.opensAt && t < droppedAt + 25_000,
      );
      return coupon && open && show.stage.pins.length > 0 && show.chat.lines.length > 3;
    },
    null,
    { timeout: 400_000 },
  );
  // What came just now has arrived.
  await page.waitForTimeout(1_000);
  return page;
}

/** A seller at the Live place, where what was dropped can be seen. */
async function sell(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('heading').first().waitFor();
  return page;
}

/** Two pictures side by side on paper, as one JPEG. */
async function pair(browser, shots, file) {
  const page = await browser.newPage({ viewport: { width: 1760, height: 924 } });
  await page.setContent(`<body style="margin:0;padding:40px;display:flex;gap:40px;background:#ece7da">
    ${shots
      .map((shot) => `data:image/png;base64,${shot.toString('base64')}`)
      .map((url) => `<img src="${url}" style="height:844px;border-radius:20px">`)
      .join('')}`);
  await page.screenshot({ path: path.join(IMAGES, file), type: 'jpeg', quality: 74 });
  await page.close();
}

const data = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-pictures-'));
const { child, store, seller } = await start(data);
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
try {
  fs.mkdirSync(IMAGES, { recursive: true });
  const open = (viewport) => browser.newContext({ viewport, colorScheme: 'light' });
  const phone = await open(PHONE);
  const desk = await open(DESK);
  const viewers = await Promise.all([watch(phone, store), watch(desk, store)]);
  await pair(browser, await Promise.all(viewers.map((page) => page.screenshot())), 'stall.jpg');

  // The code works once; the session that it became is in the tab's storage, and is lent to the other.
  const small = await sell(phone, seller);
  await small.waitForFunction(() => sessionStorage.length > 0);
  const session = await small.evaluate(() => Object.entries(sessionStorage));
  await desk.addInitScript((entries) => {
    for (const [key, value] of entries) sessionStorage.setItem(key, value);
  }, session);
  const large = await sell(desk, seller.replace(/#.*/, ''));
  await Promise.all([small, large].map((page) => page.waitForTimeout(6_000)));
  await large.locator('[part=offers]').evaluate((panel) => panel.scrollIntoView({ block: 'end' }));
  const shots = await Promise.all([small.screenshot(), large.screenshot()]);
  await pair(browser, shots, 'console.jpg');
} finally {
  await browser.close();
  child.kill('SIGINT');
  await once(child, 'exit');
  fs.rmSync(data, { recursive: true });
}

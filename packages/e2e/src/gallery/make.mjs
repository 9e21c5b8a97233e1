// npm run gallery [-- --scenes live,goods] [--views phone,desk-dark] [--language ar] [--out DIR]
// A picture of every state of the stall and the console in every view, over a real stream, and a sheet a scene.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { startDevServer } from '@web/dev-server';
import { createServer } from '@livestall/server';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../../../.ci/chromium.mjs';
import { root } from '../../../../.ci/packages.mjs';
import { look } from './look.mjs';
import { drawSheet } from './sheet.mjs';
import { views } from './views.mjs';

const { values } = parseArgs({
  options: {
    scenes: { type: 'string' },
    views: { type: 'string' },
    language: { type: 'string', default: 'en' },
    out: { type: 'string', default: path.join(root, 'packages/elements/dist/gallery') },
  },
});
/** @param {string | undefined} list */
const chosen = (list) => (/** @type {string} */ name) =>
  list === undefined || list.split(',').includes(name);

/** Goods, pictures and a stream that plays, from a rehearsal. */
async function rehearse() {
  const account = { id: 'willow-bend', name: 'Willow Bend Farm', origins: [] };
  const server = await createServer({
    data: ':memory:',
    accounts: [account],
    rehearsal: { account: account.id, storeUrl: 'http://localhost' },
  });
  for (;;) {
    const answer = await fetch(`${server.address}/v1/channels/farm`);
    const { show } = await answer.json();
    if (show?.status === 'live') return { server, show: show.id };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const { language } = values;
const { server, show } = await rehearse();
const pages = await startDevServer({
  config: {
    rootDir: root,
    nodeResolve: true,
    plugins: [
      esbuildPlugin({
        ts: true,
        target: 'es2022',
        tsconfig: path.join(root, 'tsconfig.base.json'),
      }),
    ],
  },
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
});
const { port } = pages.config;
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
fs.rmSync(values.out, { recursive: true, force: true });
fs.mkdirSync(values.out, { recursive: true });
/** @type {Map<string, { view: string, file: string }[]>} */
const taken = new Map();

try {
  for (const { name, query, textSize, ...options } of views.filter((view) =>
    chosen(values.views)(view.name),
  )) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    if (textSize !== undefined) {
      const session = await context.newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: textSize } });
    }
    const asked = new URLSearchParams({ server: server.address, show, language, ...query });
    await page.goto(`http://localhost:${port}/packages/elements/testing/gallery/?${asked}`);
    await page.waitForFunction(() => 'present' in globalThis);
    for (const { scene, ...more } of await page.evaluate(() => globalThis.scenes)) {
      if (!chosen(values.scenes)(scene)) continue;
      await page.evaluate((one) => globalThis.present(one), scene);
      await look(page, more);
      const file = `${scene}.${name}.png`;
      await page.screenshot({ path: path.join(values.out, file), animations: 'disabled' });
      taken.set(scene, [...(taken.get(scene) ?? []), { view: name, file }]);
    }
    await context.close();
  }
  for (const [scene, shots] of taken) await drawSheet(browser, values.out, scene, shots);
  console.log(`${taken.size} scenes: ${values.out}`);
} finally {
  await browser.close();
  await pages.stop();
  await server.close();
}

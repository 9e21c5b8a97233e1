import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PAGE =
  '<!doctype html><meta charset="utf-8"><title>Studio</title><script type="module" src="/scene/page.mjs"></script>';

/** Serves the drawing code to the browser, and hands each posted frame on to `sink()`. */
function serve(sink) {
  const root = import.meta.dirname;
  return createServer(async (request, response) => {
    try {
      if (request.method === 'POST') {
        for await (const chunk of request) if (!sink().write(chunk)) await once(sink(), 'drain');
        response.writeHead(204).end();
        return;
      }
      if (request.url === '/') {
        response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
        return;
      }
      const source = await readFile(join(root, normalize(request.url)));
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(source);
    } catch (error) {
      response.writeHead(error.code === 'ENOENT' ? 404 : 500).end();
    }
  });
}

/**
 * A browser that draws. `film(sink, name, frames, frameRate)` writes a drawing's frames as JPEG to a stream,
 * `still(name, subject, type, quality)` gives one picture, `close()` ends it.
 */
export async function openStudio() {
  let sink;
  const server = serve(() => sink).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => 'studio' in globalThis, undefined, { timeout: 20_000 });
  return {
    async film(stream, ...wish) {
      sink = stream;
      await page.evaluate((args) => globalThis.studio.film(...args), wish);
    },
    async still(...wish) {
      return Buffer.from(
        await page.evaluate((args) => globalThis.studio.still(...args), wish),
        'base64',
      );
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

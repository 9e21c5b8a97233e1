import fs from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { SDK } from '../../world/sdk.ts';
import { sampleOf } from '../sample-of.ts';

/** Where the docs' samples have the way to the checkout. */
const CHECKOUT = 'https://shop.example/checkout';

/** Where a front is, and what it is of. */
export interface ShopFrontOptions {
  port: number;
  /** The connector, by its entry: `vendure`. Its checkout is the script of that name beside this file. */
  entry: string;
  /** Where the store's API is. */
  store: string;
  /** Where the show server is. */
  server: string;
  show: string;
  /** What stands for the reader's own in the docs' sample, and what it is here. */
  instead: { readonly [written: string]: string };
}

/**
 * Opens a store's pages, as small as they can be: one with a stall, which gets the store's cart by the docs' own sample, and
 * the checkout.
 *
 * @returns closes them
 */
export async function openShopFront(options: ShopFrontOptions): Promise<() => void> {
  const { port, entry, store, server, show, instead } = options;
  const page = (body: string, script: string) => ({
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><title>Farm shop</title><link rel="icon" href="data:," />${body}<script type="module" src="${script}"></script>`,
  });
  const script = (body: string) => ({ type: 'text/javascript', body });
  const files: Record<string, { type: string; body: string }> = {
    '/live': page(
      `<script type="module" src="/sdk/livestall.js"></script>
      <live-stall server="${server}" show="${show}"></live-stall>`,
      '/cart.js',
    ),
    '/cart.js': script(
      sampleOf(entry, store, {
        ...instead,
        [CHECKOUT]: `http://localhost:${port}/checkout`,
      }).replace(`@livestall/connectors/${entry}`, `/sdk/${entry}.js`),
    ),
    '/checkout': page('<button>Order and pay</button><h1></h1>', '/checkout.js'),
    '/checkout.js': script(
      Object.entries({ ...instead, 'https://shop.example': store }).reduce(
        (code, [written, here]) => code.replaceAll(written, here),
        fs.readFileSync(path.join(import.meta.dirname, `${entry}-checkout.js`), 'utf8'),
      ),
    ),
  };

  const http = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files[pathname];
    if (file) {
      response.writeHead(200, { 'content-type': file.type }).end(file.body);
      return;
    }
    const built = path.join(SDK, path.basename(pathname));
    const isBuilt = pathname.startsWith('/sdk/') && fs.existsSync(built);
    response.writeHead(isBuilt ? 200 : 404, { 'content-type': 'text/javascript' });
    response.end(isBuilt ? fs.readFileSync(built) : '');
  });
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  return () => {
    http.closeAllConnections();
    http.close();
  };
}

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Channel, Snapshot } from '@livestall/protocol';
import type { Browser, Page } from 'playwright-core';
import type { Served } from '../../../../examples/page/served.ts';
import { startStore } from '../../../../examples/store/server.ts';
import { openBrowser, openPage } from './browser.ts';
import { freePort } from './free-port.ts';
import { call, HostSession } from './host-session.ts';
import { ServerProcess } from './server-process.ts';

const SDK = path.resolve(import.meta.dirname, '../../../livestall/dist/cdn');

/**
 * Everything that `npm start` starts, each on an origin of its own and cross-site to the server: a show
 * server with a rehearsal whose scripted seller was sent home, a shop with a Live tab, and a browser.
 */
export interface Farm extends AsyncDisposable {
  server: ServerProcess;
  /** `http://localhost:4321` */
  store: string;
  /** Where the console's page is to listen: its origin is on the account's list. */
  consolePort: number;
  host: HostSession;
  /** The show that is on. */
  show: string;
  browser: Browser;
  /** A viewer's phone (or desk) with the Live page, its picture running. */
  viewer(viewport?: { width: number; height: number }): Promise<Viewer>;
  /** The show as the server has it. */
  snapshot(): Promise<Snapshot>;
}

/** A viewer's page and what it complained of. */
export interface Viewer {
  page: Page;
  complaints: string[];
}

/** Opens the farm. Its ledger is a file, so that the server can be killed and started again. */
export async function openFarm(): Promise<Farm> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-farm-'));
  const [storePort, consolePort] = [await freePort(), await freePort()];
  const store = `http://localhost:${storePort}`;
  const server = new ServerProcess({
    data,
    accounts: [
      {
        id: 'willow-bend',
        name: 'Willow Bend Farm',
        origins: [store, `http://localhost:${consolePort}`],
      },
    ],
    rehearsal: { account: 'willow-bend', channel: 'farm', storeUrl: store },
  });
  await server.start();
  const shop = await startStore({
    port: storePort,
    server: server.address,
    channel: 'farm',
    sdk: SDK,
  });
  const browser = await openBrowser();
  const host = await HostSession.open(server.address, server.code);
  const show = await liveShow(server.address);
  await host.act(show, { act: 'rehearsal.play', on: false });
  return {
    server,
    store,
    consolePort,
    host,
    show,
    browser,
    viewer: async (viewport) => {
      const viewer = await openPage(browser, `${store}/live`, viewport);
      await pictureRuns(viewer.page);
      return viewer;
    },
    snapshot: async () =>
      (await call(`${server.address}/v1/shows/${show}`, 'GET')) as Promise<Snapshot>,
    [Symbol.asyncDispose]: () => closeFarm({ browser, shop, server, data }),
  };
}

/** Waits until the page's video has shown some frames. */
export async function pictureRuns(page: Page): Promise<void> {
  await page
    .locator('live-stall video')
    .evaluate(
      (video: HTMLVideoElement) =>
        new Promise((resolve) => video.requestVideoFrameCallback(resolve)),
    );
}

async function closeFarm(parts: {
  browser: Browser;
  shop: Served;
  server: ServerProcess;
  data: string;
}): Promise<void> {
  await parts.browser.close();
  await parts.shop.close();
  await parts.server.stop();
  fs.rmSync(parts.data, { recursive: true, force: true });
}

async function liveShow(server: string): Promise<string> {
  for (;;) {
    const { show } = (await call(`${server}/v1/channels/farm`, 'GET')) as Channel;
    if (show?.status === 'live') return show.id;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

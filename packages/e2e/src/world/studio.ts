import type { Snapshot } from '@livestall/protocol';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage } from './browser.ts';
import { crate } from './goods.ts';
import { call, HostSession } from './host-session.ts';
import { ServerProcess } from './server-process.ts';
import { openViewerSite } from './viewer-site.ts';

/** A show server without a rehearsal, a site with a stall, and a browser: for shows of a test's own streams. */
export interface Studio extends AsyncDisposable {
  browser: Browser;
  host: HostSession;
  /** Puts a show of the stream at an address on air, with crates of these titles; gives its id. */
  air(url: string, crates?: readonly string[]): Promise<string>;
  /** Opens the show's stall in a context of its own. */
  watch(show: string): Promise<Page>;
  /** The show as the server has it. */
  snapshot(show: string): Promise<Snapshot>;
  /** Resolves once the server knows how the picture's dates map to its own time: no pin finds its frame before. */
  clockKnown(show: string): Promise<void>;
}

/** Opens the studio. */
export async function openStudio(): Promise<Studio> {
  const browser = await openBrowser();
  const server = new ServerProcess({
    data: ':memory:',
    accounts: [{ id: 'farm', name: 'Farm', origins: [] }],
    allowPrivateStreams: true,
  });
  await server.start();
  const host = await HostSession.open(server.address, server.code);
  const site = await openViewerSite();
  const snapshot = async (show: string) =>
    (await call(`${server.address}/v1/shows/${show}`, 'GET')) as Snapshot;
  return {
    ...{ browser, host, snapshot },
    air: async (url, crates = []) => {
      const { id } = (await host.call('POST', '/v1/shows', {
        channel: 'farm',
        info: { title: 'On air', rehearsal: false },
        stream: { kind: 'hls', url, ratio: '9 / 16' },
      })) as { id: string };
      await host.call('PUT', `/v1/shows/${id}/goods`, { products: crates.map(crate) });
      await host.act(id, { act: 'show.start' });
      return id;
    },
    watch: async (show) => (await openPage(browser, site.pageOf(server.address, show))).page,
    clockKnown: async (show) => {
      const known = async () =>
        (await snapshot(show)).events.some(({ type }) => type === 'stream.clock');
      while (!(await known())) await new Promise((resolve) => setTimeout(resolve, 200));
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await server.stop();
      site.close();
    },
  };
}

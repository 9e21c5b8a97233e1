import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { applyEvents } from '@livestall/protocol';
import type { LogEvent, ShowState, Snapshot } from '@livestall/protocol';
import type { ServerOptions } from '@livestall/server';
import { crate } from '../world/goods.ts';
import { call, HostSession } from '../world/host-session.ts';
import { ServerProcess } from '../world/server-process.ts';
import { openViewerSite } from '../world/viewer-site.ts';
import { openChaosProxy, type ChaosProxy } from './chaos-proxy.ts';

const GOODS = ['pear', 'plum', 'fig'];

/** A live show without a picture, whose viewers reach it through a bad network, and a page with a stall. */
export interface RoughShow extends AsyncDisposable {
  server: ServerProcess;
  /** What viewers take for the server. */
  proxy: ChaosProxy;
  /** Acts past the bad network. */
  host: HostSession;
  /** The ledger's folder. */
  data: string;
  show: string;
  /** The page, on an origin of its own. */
  page: string;
  /** Pins the next of the goods in turn; gives the event's number. */
  pin(): Promise<number>;
  /** The show as the server has it: its newest state, and its events as far back as a snapshot goes. */
  truth(): Promise<{ state: ShowState; events: LogEvent[] }>;
}

/** Opens the show. */
export async function openRoughShow(options: Partial<ServerOptions> = {}): Promise<RoughShow> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-rough-'));
  const site = await openViewerSite();
  const accounts = [{ id: 'willow', name: 'Willow Bend', origins: [site.origin] }];
  const server = new ServerProcess({ data, accounts, ...options });
  await server.start();
  const proxy = await openChaosProxy(server.address);
  const host = await HostSession.open(server.address, server.code);
  const info = { title: 'A stormy evening', rehearsal: false };
  const { id } = (await host.call('POST', '/v1/shows', { channel: 'farm', info })) as {
    id: string;
  };
  await host.call('PUT', `/v1/shows/${id}/goods`, { products: GOODS.map(crate) });
  await host.act(id, { act: 'show.start' });
  let pins = 0;
  return {
    ...{ server, proxy, host, data, show: id },
    page: site.pageOf(proxy.address, id),
    pin: async () => {
      const product = GOODS[(pins += 1) % GOODS.length] ?? '';
      return (await host.act(id, { act: 'product.pin', product })).seq;
    },
    truth: async () => {
      const { base, events } = (await call(`${server.address}/v1/shows/${id}`, 'GET')) as Snapshot;
      return { state: applyEvents(base, events), events };
    },
    [Symbol.asyncDispose]: async () => {
      await proxy.close();
      await server.stop();
      site.close();
      fs.rmSync(data, { recursive: true, force: true });
    },
  };
}

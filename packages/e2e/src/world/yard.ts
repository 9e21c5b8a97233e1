import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Channel, Snapshot } from '@livestall/protocol';
import { startStore, type CouponRule, type Key } from '../../../../examples/store/server.ts';
import { freePort } from './free-port.ts';
import { call, HostSession } from './host-session.ts';
import { SDK } from './sdk.ts';
import { ServerProcess } from './server-process.ts';

/**
 * Everything that `npm start` starts, each on an origin of its own and cross-site to the server: a show
 * server with a rehearsal whose scripted seller was sent home, and a shop with a Live tab.
 */
export interface Yard extends AsyncDisposable {
  server: ServerProcess;
  /** `http://localhost:4321` */
  store: string;
  /** Where the console's page is to listen: its origin is on the account's list. */
  consolePort: number;
  host: HostSession;
  /** The show that is on. */
  show: string;
  /** The show as the server has it. */
  snapshot(): Promise<Snapshot>;
}

/** How a yard is made otherwise than usual. */
export interface YardOptions {
  /** What the shop's page takes for the server, where it is to reach it by something in between. */
  way?: (server: string) => Promise<string>;
  /** What the shop's till takes beside its own coupons. */
  coupons?: readonly CouponRule[];
}

/** Opens the yard. Its ledger is a file, so that the server can be killed and started again. */
export async function openYard({ way, coupons = [] }: YardOptions = {}): Promise<Yard> {
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
  const secrets = `${server.address}/v1/accounts/willow-bend/secrets`;
  const key = await call(secrets, 'POST', undefined, { token: server.operator });
  const shop = await startStore({
    account: { server: server.address, id: 'willow-bend', key: key as Key },
    port: storePort,
    coupons,
    server: way ? await way(server.address) : server.address,
    channel: 'farm',
    sdk: SDK,
  });
  const host = await HostSession.open(server.address, server.code);
  const show = await liveShow(server.address);
  await host.act(show, { act: 'rehearsal.play', on: false });
  // What he meant to drop is not to stand among what a test drops.
  await host.call('DELETE', `/v1/shows/${show}/offers/persimmons-now`);
  await host.call('DELETE', `/v1/shows/${show}/giveaways/red-packets`);
  return {
    ...{ server, store, consolePort, host, show },
    snapshot: async () =>
      (await call(`${server.address}/v1/shows/${show}`, 'GET')) as Promise<Snapshot>,
    [Symbol.asyncDispose]: async () => {
      await shop.close();
      await server.stop();
      fs.rmSync(data, { recursive: true, force: true });
    },
  };
}

async function liveShow(server: string): Promise<string> {
  for (;;) {
    const { show } = (await call(`${server}/v1/channels/farm`, 'GET')) as Channel;
    if (show?.status === 'live') return show.id;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

import { createServer, type StallServer } from '@livestall/server';
import type { Served } from '../../page/served.ts';
import { ACCOUNT, CHANNEL } from './account.ts';
import { openShows } from './open-shows.ts';
import { type ConnectorsOptions, startConnectors } from './start-connectors.ts';
import { StripeDesk } from './stripe/stripe-desk.ts';
import { tellOrders } from './stripe/tell-orders.ts';

/** How to start the pages with a show server of their own. */
export interface WithShows extends Pick<ConnectorsOptions, 'host' | 'port' | 'sdk'> {
  /** The secret of a webhook endpoint of Stripe's. Default: its events are not taken. */
  readonly stripeSecret?: string | undefined;
}

/** The pages, with that server. */
export interface ServedWithShows extends Served {
  readonly server: StallServer;
}

/** Starts a show server in memory, which opens a show for each store that is asked for, and the pages. */
export async function startWithShows(options: WithShows): Promise<ServedWithShows> {
  const { stripeSecret: secret, ...pages } = options;
  const account = { id: ACCOUNT, name: 'Your store', origins: [] };
  const server = await createServer({
    ...{ data: ':memory:', accounts: [account] },
    // For its picture alone: the channel that it keeps alive is on no page.
    rehearsal: { account: ACCOUNT, channel: 'rehearsal', storeUrl: 'http://localhost' },
  });
  try {
    await server.desk.openChannel(ACCOUNT, CHANNEL, 'Examples');
    const tell = tellOrders({
      server: server.address,
      account: ACCOUNT,
      secret: await secretOf(server),
    });
    const served = await startConnectors({
      ...{ ...pages, findStall: openShows(server) },
      ...(secret !== undefined && { stripe: new StripeDesk({ secret, tell }) }),
    });
    const { port } = new URL(served.address);
    const origins = ['localhost', '127.0.0.1'].map((name) => `http://${name}:${port}`);
    await server.putAccount({ ...account, origins });
    const close = async () => {
      await served.close();
      await server.close();
    };
    return { address: served.address, server, close };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** A secret of the account, by which its backend signs. */
async function secretOf(server: StallServer): Promise<string> {
  const response = await fetch(`${server.address}/v1/accounts/${ACCOUNT}/secrets`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await server.operatorToken()}` },
  });
  return ((await response.json()) as { secret: string }).secret;
}

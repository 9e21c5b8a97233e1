import { startConsole } from '../../../../examples/console/server.ts';
import type { PageOptions } from '../../../../examples/page/page-options.ts';
import type { Farm } from './farm.ts';
import { SDK } from './sdk.ts';

/** The console's page of the farm's channel. */
export interface FarmConsole extends AsyncDisposable {
  /** Signs a host in who was invited: once. */
  link: string;
}

/** Opens it. @param more What else its page is made with. */
export async function openFarmConsole(
  { server, host, consolePort: port }: Farm,
  more: Pick<PageOptions, 'store'> = {},
): Promise<FarmConsole> {
  const options = { port, server: server.address, channel: 'farm', sdk: SDK, ...more };
  const served = await startConsole(options);
  const invite = { role: 'host', name: 'Mei Lin', channel: 'farm' };
  const invited = await host.call('POST', '/v1/accounts/willow-bend/codes', invite);
  const { code } = invited as { code: string };
  return {
    link: `http://localhost:${port}/#code=${code}`,
    [Symbol.asyncDispose]: () => served.close(),
  };
}

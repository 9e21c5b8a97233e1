import { startConsole } from '../../../../examples/console/server.ts';
import type { PageOptions } from '../../../../examples/page/page-options.ts';
import type { Farm } from './farm.ts';
import { call } from './host-session.ts';
import { SDK } from './sdk.ts';

/** The console's page of the farm's channel. */
export interface FarmConsole extends AsyncDisposable {
  /** Signs a host in who was invited: once. */
  link: string;
}

/**
 * Opens it.
 *
 * @param more What else its page is made with; `whole`: the link is for all the account, not for its farm alone.
 */
export async function openFarmConsole(
  { server, consolePort: port }: Farm,
  { whole = false, ...more }: Pick<PageOptions, 'store'> & { whole?: boolean } = {},
): Promise<FarmConsole> {
  const options = { port, server: server.address, channel: 'farm', sdk: SDK, ...more };
  const served = await startConsole(options);
  const codes = `${server.address}/v1/accounts/willow-bend/codes`;
  const invite = { role: 'host', name: 'Mei Lin', ...(!whole && { channel: 'farm' }) };
  const { code } = (await call(codes, 'POST', invite, { token: server.operator })) as {
    code: string;
  };
  return {
    link: `http://localhost:${port}/#code=${code}`,
    [Symbol.asyncDispose]: () => served.close(),
  };
}

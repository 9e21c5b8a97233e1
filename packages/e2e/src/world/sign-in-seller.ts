import { connectHost, type HostShow } from '@livestall/client/host';
import { until } from '../../../protocol/testing/until.js';
import type { Yard } from './yard.ts';

/** Signs one more seller in, without a console, and waits for what sellers alone are told. */
export async function signInSeller({ server, host }: Yard): Promise<HostShow> {
  const asks = { role: 'host', name: 'Rosa', channel: 'farm' };
  const made = await host.call('POST', '/v1/accounts/willow-bend/codes', asks);
  const { code } = made as { code: string };
  const seller = connectHost({ server: server.address, code, storage: null });
  await until(seller, () => seller.backstage !== null);
  return seller;
}

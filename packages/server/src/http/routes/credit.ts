import { StallError } from '@livestall/protocol';
import {
  ClickIdSchema,
  CreditTermsSchema,
  IdSchema,
  ToldOrderSchema,
} from '@livestall/protocol/schemas';
import Type from 'typebox';
import { rateByAddress } from '../rate-by-address.js';
import type { Server, Services } from '../server-types.js';

const ChannelParams = Type.Object({ channel: IdSchema });

/** What sellers give for orders that come of their links, and what thank-you pages say of such orders. */
export function creditRoutes(server: Server, services: Services): void {
  const { ledger, desk, bearers, origins, limits } = services;

  const ownerOf = async (channel: string) => {
    const found = await ledger.read('channel', { id: channel });
    if (!found) throw new StallError('not-found', { message: 'There is no such channel.' });
    return found.account;
  };

  server.get(
    '/v1/channels/:channel/credit',
    {
      schema: {
        summary: 'What a channel’s seller gives for orders that come of its links',
        params: ChannelParams,
        response: { 200: CreditTermsSchema },
      },
    },
    async (request, reply) => {
      const { channel } = request.params;
      const account = await ownerOf(channel);
      const claims = await bearers.withinAccount(request, account, ['operator', 'backend', 'host']);
      if ((claims.channel ?? channel) !== channel) throw new StallError('forbidden');
      const terms = await ledger.read('terms', { channel });
      return reply.header('cache-control', 'no-store').send(terms);
    },
  );

  server.put(
    '/v1/channels/:channel/credit',
    {
      schema: {
        summary: 'Sets it for the orders that are told from then on',
        params: ChannelParams,
        body: CreditTermsSchema,
        response: { 200: CreditTermsSchema },
      },
    },
    async (request) => {
      const { channel } = request.params;
      const account = await ownerOf(channel);
      // A host of one channel may be the one who earns by it.
      await bearers.forAccount(request, account, ['operator', 'backend', 'host']);
      await ledger.enter('terms.set', { channel, terms: request.body });
      return request.body;
    },
  );

  server.post(
    '/v1/clicks/:click/orders',
    {
      config: rateByAddress(limits.clicks),
      schema: {
        summary:
          'An order as a thank-you page tells it: unconfirmed until the store’s backend does',
        params: Type.Object({ click: ClickIdSchema }),
        body: ToldOrderSchema,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { click } = request.params;
      const account = await ledger.read('click.account', { click });
      if (account === null) throw new StallError('not-found');
      await origins.check(request, account);
      await desk.hearOrder({ ...request.body, click });
      return reply.code(204).header('cache-control', 'no-store').send(null);
    },
  );
}

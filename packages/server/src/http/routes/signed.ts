import {
  ConversionSchema,
  CreditSchema,
  StockReportSchema,
  StockToldSchema,
} from '@livestall/protocol/schemas';
import type { FastifyRequest } from 'fastify';
import { checkSignature } from '../../signed/check-signature.js';
import type { Server, Services } from '../server-types.js';
import { bodyText, keepBodies } from '../signed-body.js';

/** A thousand goods need room. */
const BODY_BYTES = 262_144;

/** What a store's backend tells of its own accord, signed by Standard Webhooks: orders that came of links, and stock. */
export function signedRoutes(server: Server, { ledger, desk, context }: Services): void {
  const check = async (request: FastifyRequest, account: string) => {
    const secrets = await ledger.read('secrets', { account });
    return checkSignature(request, bodyText(request), { secrets, now: context.clock.now() });
  };

  // In a scope of its own: no other route needs the text of what it is sent.
  void server.register((scope, _, done) => {
    const signed = scope as unknown as Server;
    keepBodies(signed);

    signed.post(
      '/v1/conversions',
      {
        bodyLimit: BODY_BYTES,
        schema: {
          summary: 'An order that came of a link, as it stands now; the same again changes nothing',
          body: ConversionSchema,
          response: { 200: CreditSchema },
        },
      },
      async (request) => {
        const mark = await check(request, request.body.account);
        return desk.tellOrder(request.body, mark);
      },
    );

    signed.post(
      '/v1/stock',
      {
        bodyLimit: BODY_BYTES,
        schema: {
          summary: 'How many are left, in all shows of the account that have not ended',
          body: StockReportSchema,
          response: { 200: StockToldSchema },
        },
      },
      async (request) => {
        const mark = await check(request, request.body.account);
        return desk.tellStock(request.body, mark);
      },
    );
    done();
  });
}

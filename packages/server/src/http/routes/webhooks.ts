import { randomBytes } from 'node:crypto';
import { StallError } from '@livestall/protocol';
import {
  DeliveryPageSchema,
  IdSchema,
  NewWebhookSchema,
  RetriedSchema,
  WebhookRequestSchema,
  WebhooksSchema,
} from '@livestall/protocol/schemas';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { wayTo } from '../../asking/way-to.js';
import { newId } from '../../desk/new-id.js';
import type { Server, Services } from '../server-types.js';

const Params = Type.Object({ account: IdSchema });
const WebhookParams = Type.Object({ ...Params.properties, webhook: IdSchema });
const OWNERS = ['operator', 'backend'] as const;

/** How many calls are told of at once, and how many are taken up again in one write. */
const [PAGE, RETRIED] = [100, 500];

/** What a name means is judged with each call; the rest is said at once. @throws StallError `bad-request` */
function mustBeReachable(url: string, allowPrivate: boolean): void {
  try {
    wayTo(url, { allowPrivate });
  } catch (cause) {
    const hint = 'body/url takes an https address that is on no private network.';
    throw new StallError('bad-request', { hint, cause });
  }
}

/** Where a store is told what happens in its shows, and what did not get through. */
export function webhookRoutes(
  server: Server,
  { ledger, bearers, allowPrivateWebhooks }: Services,
): void {
  const owned = async (request: FastifyRequest, account: string) => {
    await bearers.forAccount(request, account, OWNERS);
    if (!(await ledger.read('account', { id: account }))) throw new StallError('not-found');
  };

  server.post(
    '/v1/accounts/:account/webhooks',
    {
      schema: {
        summary: 'A new webhook; its secret is told this once',
        params: Params,
        body: WebhookRequestSchema,
        response: { 201: NewWebhookSchema },
      },
    },
    async (request, reply) => {
      const { account } = request.params;
      await owned(request, account);
      mustBeReachable(request.body.url, allowPrivateWebhooks);
      const secret = randomBytes(32).toString('base64');
      const take = { account, id: newId(), secret, ...request.body };
      const webhook = await ledger.enter('webhook.add', take);
      const told = { webhook, secret: `whsec_${secret}` };
      return reply.code(201).header('cache-control', 'no-store').send(told);
    },
  );

  server.get(
    '/v1/accounts/:account/webhooks',
    {
      schema: {
        summary: 'The webhooks of an account, and how many of their calls wait or were given up',
        params: Params,
        response: { 200: WebhooksSchema },
      },
    },
    async (request, reply) => {
      const { account } = request.params;
      await owned(request, account);
      const webhooks = await ledger.read('webhooks', { account });
      return reply.header('cache-control', 'no-store').send({ webhooks });
    },
  );

  server.delete(
    '/v1/accounts/:account/webhooks/:webhook',
    {
      schema: {
        summary: 'Ends a webhook, and what it was still to tell',
        params: WebhookParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await owned(request, request.params.account);
      await ledger.enter('webhook.remove', request.params);
      return reply.code(204).send(null);
    },
  );

  server.get(
    '/v1/accounts/:account/deliveries',
    {
      schema: {
        summary: 'Calls that did not get through yet, or were given up',
        params: Params,
        querystring: Type.Object({
          before: Type.Optional(
            Type.String({ pattern: '^\\d{1,15}$', description: 'As the page after it says' }),
          ),
        }),
        response: { 200: DeliveryPageSchema },
      },
    },
    async (request, reply) => {
      const { account } = request.params;
      await owned(request, account);
      const { before: asked } = request.query;
      const take = { account, before: asked === undefined ? null : Number(asked), limit: PAGE };
      const { deliveries, before } = await ledger.read('deliveries', take);
      const page = { deliveries, ...(before !== null && { before: String(before) }) };
      return reply.header('cache-control', 'no-store').send(page);
    },
  );

  server.post(
    '/v1/accounts/:account/webhooks/:webhook/deliveries',
    {
      schema: {
        summary: 'Tries all of a webhook’s calls again that were given up; opens one that was gone',
        params: WebhookParams,
        response: { 200: RetriedSchema },
      },
    },
    async (request) => {
      const { params } = request;
      await owned(request, params.account);
      await ledger.enter('webhook.open', params);
      let retried = 0;
      for (let some = RETRIED; some === RETRIED; retried += some) {
        some = await ledger.enter('deliveries.retry', { ...params, limit: RETRIED });
      }
      return { retried };
    },
  );

  server.post(
    '/v1/accounts/:account/deliveries/:delivery',
    {
      schema: {
        summary: 'Tries such a call once more, from the beginning',
        params: Type.Object({ ...Params.properties, delivery: IdSchema }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await owned(request, request.params.account);
      await ledger.enter('delivery.retry', request.params);
      return reply.code(204).send(null);
    },
  );
}

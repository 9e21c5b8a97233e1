import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StripeDesk } from './stripe-desk.ts';

/** Answers Stripe: 2xx once an event is seen to, anything else for it to be sent again. */
export function stripeWebhook(desk: StripeDesk) {
  return async ({ headers, body }: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { 'stripe-signature': signature } = headers;
    const isSigned =
      Buffer.isBuffer(body) && (await desk.take({ body, signature: [signature].flat().join(',') }));
    return reply.code(isSigned ? 204 : 400).send();
  };
}

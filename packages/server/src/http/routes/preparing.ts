import { StallError } from '@livestall/protocol';
import {
  CouponDraftSchema,
  IdSchema,
  OfferDraftSchema,
  RunRequestSchema,
  RunSchema,
  ShowListSchema,
} from '@livestall/protocol/schemas';
import Type from 'typebox';
import type { Server, Services } from '../server-types.js';
import { CODES_BYTES, CSV, textOf } from './codes-body.js';
import { RestoreQuery } from './restore-query.js';
import { ShowParams } from './show-params.js';

const OfferParams = Type.Object({ ...ShowParams.properties, offer: IdSchema });
const CouponParams = Type.Object({ ...ShowParams.properties, coupon: IdSchema });

/** What a seller prepares and nobody else sees: coupons, flash offers, the run of show; and which shows there are. */
export function preparingRoutes(server: Server, { ledger, rooms, desk, bearers }: Services): void {
  server.get(
    '/v1/channels/:channel/shows',
    {
      schema: {
        summary: 'A channel’s shows, for those who prepare them',
        params: Type.Object({ channel: IdSchema }),
        response: { 200: ShowListSchema },
      },
    },
    async (request, reply) => {
      const { channel: id } = request.params;
      const channel = await ledger.read('channel', { id });
      if (!channel) throw new StallError('not-found', { message: 'There is no such channel.' });
      const claims = await bearers.withinAccount(request, channel.account, ['backend', 'host']);
      if ((claims.channel ?? id) !== id) throw new StallError('forbidden');
      const shows = channel.shows.filter((show) => (claims.show ?? show.id) === show.id);
      return reply.header('cache-control', 'no-store').send({ shows });
    },
  );

  server.put(
    '/v1/shows/:show/coupons/:coupon',
    {
      schema: {
        summary: 'Prepares a coupon; nobody sees it before its drop',
        params: CouponParams,
        querystring: RestoreQuery,
        body: CouponDraftSchema,
        response: { 200: CouponDraftSchema },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      await bearers.forShow(request, row, ['backend', 'host']);
      if (request.body.id !== request.params.coupon) {
        throw new StallError('bad-request', { hint: 'body/id must be the id in the address.' });
      }
      await desk.setCoupon(row.id, request.body, request.query.restore === 'true');
      return reply.header('cache-control', 'no-store').send(request.body);
    },
  );

  server.addContentTypeParser(CSV, { parseAs: 'string' }, (_, body, done) => done(null, body));

  server.put(
    '/v1/shows/:show/coupons/:coupon/codes',
    {
      bodyLimit: CODES_BYTES,
      schema: {
        summary: 'The codes of a coupon that has one for each claim: CSV, one a line',
        consumes: [CSV],
        params: CouponParams,
        response: { 200: Type.Object({ codes: Type.Integer() }) },
      },
      // Before the body: nobody else's megabytes are read.
      onRequest: async (request) => {
        const { row } = await rooms.open(request.params.show);
        await bearers.forShow(request, row, ['backend', 'host']);
      },
    },
    async ({ body, params }, reply) => {
      const codes = await desk.setCodes(params.show, params.coupon, textOf(body));
      return reply.header('cache-control', 'no-store').send({ codes });
    },
  );

  server.delete(
    '/v1/shows/:show/coupons/:coupon',
    {
      schema: {
        summary: 'Removes a coupon that was never dropped',
        params: CouponParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      await bearers.forShow(request, row, ['backend', 'host']);
      await desk.removeCoupon(row.id, request.params.coupon);
      return reply.code(204).send(null);
    },
  );

  server.put(
    '/v1/shows/:show/offers/:offer',
    {
      schema: {
        summary: 'Prepares a flash offer; nobody sees it before its drop',
        params: OfferParams,
        body: OfferDraftSchema,
        response: { 200: OfferDraftSchema },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      await bearers.forShow(request, row, ['backend', 'host']);
      if (request.body.id !== request.params.offer) {
        throw new StallError('bad-request', { hint: 'body/id must be the id in the address.' });
      }
      await desk.setOffer(row.id, request.body);
      return reply.header('cache-control', 'no-store').send(request.body);
    },
  );

  server.delete(
    '/v1/shows/:show/offers/:offer',
    {
      schema: {
        summary: 'Removes a flash offer that was never dropped',
        params: OfferParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      await bearers.forShow(request, row, ['backend', 'host']);
      await desk.removeOffer(row.id, request.params.offer);
      return reply.code(204).send(null);
    },
  );

  server.put(
    '/v1/shows/:show/run',
    {
      schema: {
        summary: 'The run of show: what the seller means to do, in order',
        params: ShowParams,
        body: RunRequestSchema,
        response: { 200: RunSchema },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      await bearers.forShow(request, row, ['backend', 'host']);
      const run = await desk.setRun(row.id, request.body.items);
      return reply.header('cache-control', 'no-store').send(run);
    },
  );
}

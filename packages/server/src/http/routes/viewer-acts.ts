import type { Me, Role } from '@livestall/protocol';
import {
  ClaimRequestSchema,
  ClaimSchema,
  MessageRequestSchema,
  MeSchema,
  OwnLineSchema,
  WishedSchema,
  WishSchema,
} from '@livestall/protocol/schemas';
import type { FastifyRequest } from 'fastify';
import { personKey, pokeKey, viewerKey } from '../../shows/viewer-key.js';
import type { Queries } from '../../ledger/contract.js';
import { isProven } from '../is-proven.js';
import { RateGate } from '../rate-gate.js';
import type { Server, Services } from '../server-types.js';
import { toldApart } from '../told-apart.js';
import { withPrice } from '../with-price.js';
import { KeyedHeaders } from './keyed.js';
import { ShowParams } from './show-params.js';

/** Who has a say in a show. */
const TALKERS: readonly Role[] = ['viewer', 'host', 'moderator'];
const SPAN_MS = 10_000;
/** Wishes a viewer, in the same span. */
const WISHES = 10;

/** What viewers say and take, and what is theirs. */
export function viewerActRoutes(server: Server, services: Services): void {
  const { ledger, rooms, desk, context, bearers, secrets, limits, tries } = services;
  const lines = new RateGate(limits.lines, SPAN_MS);
  const wishes = new RateGate(WISHES, SPAN_MS);

  /** Who acts in which show. @throws StallError `rate-limited` for a viewer whom the gate stops. */
  const actorOf = async (
    request: FastifyRequest<{ Params: { show: string } }>,
    gate: RateGate,
    roles: readonly Role[] = ['viewer'],
  ) => {
    const { row } = await rooms.open(request.params.show);
    const by = await bearers.forShow(request, row, roles);
    if (by.role === 'viewer') gate.pass(`${row.id} ${by.subject}`);
    return { show: row.id, by };
  };

  server.get(
    '/v1/shows/:show/me',
    {
      schema: {
        summary: 'What is the viewer’s own',
        params: ShowParams,
        response: { 200: MeSchema },
      },
    },
    async (request, reply) => {
      const room = await rooms.open(request.params.show);
      const { row } = room;
      const by = await bearers.forShow(request, row, TALKERS);
      const { subject, name, identity = 'anonymous', segments = [] } = by;
      const key = viewerKey(row.salt, subject);
      const own = { show: row.id, viewer: key };
      const person = personKey(row.personSalt, subject);
      const whose = { account: row.account, person };
      const [claims, questions, upvoted, votes, wishes, requests, held, entries] =
        await Promise.all([
          ledger.read('claims', own),
          ledger.read('questions', own),
          ledger.read('questions.wanted', own),
          ledger.read('votes', own),
          ledger.read('wishes', own),
          ledger.read('requests', own),
          ledger.read('holds', own),
          ledger.read('entries', own),
        ]);
      const [lines, bar, fan, settings] = await Promise.all([
        ledger.read('lines.own', own),
        ledger.read('bar', whose),
        ledger.read('fan', whose),
        ledger.read('settings', own),
      ]);
      // A greeting that fails is no reason to answer nothing.
      if (fan?.follows) void desk.meet(row.id, by).catch(() => undefined);
      const poke = pokeKey(row.salt, key);
      const holds = await Promise.all(held.map((one) => withPrice(secrets, room, subject, one)));
      return reply.header('cache-control', 'no-store').send({
        t: context.clock.now(),
        viewer: { key, poke, name, identity, segments: [...segments] },
        claims,
        questions,
        ...(upvoted.length > 0 && { upvoted }),
        ...(votes.length > 0 && { votes }),
        wishes,
        ...(requests.length > 0 && { requests }),
        ...(lines.length > 0 && { lines }),
        ...mutedBy(bar),
        ...(holds.length > 0 && { holds }),
        ...(entries.length > 0 && { entries }),
        ...(fan && { fan }),
        ...(settings && { settings }),
      });
    },
  );

  server.post(
    '/v1/shows/:show/messages',
    {
      schema: {
        summary: 'Says a line',
        params: ShowParams,
        headers: KeyedHeaders,
        body: MessageRequestSchema,
        response: { 201: OwnLineSchema },
      },
    },
    async (request, reply) => {
      const { headers, body } = request;
      const { show, by } = await actorOf(request, lines, TALKERS);
      // Who signed in has the name of the sign-in: nobody speaks under another's.
      const asked = body.name !== undefined && { asked: body.name };
      const named = { ...by, name: by.name ?? body.name ?? null, ...asked };
      const message = await desk.say(show, named, body, headers['idempotency-key']);
      return reply.code(201).send(message);
    },
  );

  server.post(
    '/v1/shows/:show/claims',
    {
      schema: {
        summary: 'Claims a coupon',
        params: ShowParams,
        headers: KeyedHeaders,
        body: ClaimRequestSchema,
        response: { 201: ClaimSchema },
      },
    },
    async (request, reply) => {
      const { headers, body } = request;
      const { row } = await rooms.open(request.params.show);
      const by = await bearers.forShow(request, row, ['viewer']);
      tries.pass('claim', row, by.subject);
      const show = row.id;
      const key = headers['idempotency-key'];
      const drop = { kind: 'coupon', id: body.of } as const;
      const proven = await isProven(services, { show, drop, by, key }, body.proof);
      const claim = await desk.claim(show, { ...by, proven }, body.of, key);
      return reply.code(201).header('cache-control', 'no-store').send(claim);
    },
  );

  server.post(
    '/v1/shows/:show/demand',
    {
      schema: {
        summary: 'Asks to be told: that the show begins, that goods are back',
        params: ShowParams,
        headers: KeyedHeaders,
        body: toldApart(WishedSchema, 'of'),
        response: { 201: WishSchema },
      },
    },
    async (request, reply) => {
      const { headers, body } = request;
      const { show, by } = await actorOf(request, wishes);
      const wish = await desk.wish(show, by, body, headers['idempotency-key']);
      return reply.code(201).header('cache-control', 'no-store').send(wish);
    },
  );
}

/** What one is told of one's own bar: of some nothing. */
function mutedBy(bar: Queries['bar']['give']): Pick<Me, 'muted'> {
  if (!bar || bar.kind === 'shadow') return {};
  return { muted: bar.until === undefined ? {} : { until: bar.until } };
}

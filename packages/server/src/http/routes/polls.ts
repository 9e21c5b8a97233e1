import { StallError } from '@livestall/protocol';
import {
  IdSchema,
  PollDraftSchema,
  PollVoteRequestSchema,
  PollVoteSchema,
} from '@livestall/protocol/schemas';
import Type from 'typebox';
import { RateGate } from '../rate-gate.js';
import type { Server, Services } from '../server-types.js';
import { KeyedHeaders } from './keyed.js';
import { ShowParams } from './show-params.js';

const SPAN_MS = 10_000;
/** Votes a viewer, in that span. */
const VOTES = 10;

const PollParams = Type.Object({ ...ShowParams.properties, poll: IdSchema });

/** Polls and quizzes: prepared, and voted in. Opening and closing are acts. */
export function pollRoutes(server: Server, { rooms, desk, bearers }: Services): void {
  const votes = new RateGate(VOTES, SPAN_MS);

  server.put(
    '/v1/shows/:show/polls/:poll',
    {
      schema: {
        summary: 'Prepares a poll or quiz; nobody sees it before it is opened',
        params: PollParams,
        body: PollDraftSchema,
        response: { 200: PollDraftSchema },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      await bearers.forShow(request, row, ['backend', 'host']);
      if (request.body.id !== request.params.poll) {
        throw new StallError('bad-request', { hint: 'body/id must be the id in the address.' });
      }
      await desk.setPoll(row.id, request.body);
      return reply.header('cache-control', 'no-store').send(request.body);
    },
  );

  server.delete(
    '/v1/shows/:show/polls/:poll',
    {
      schema: {
        summary: 'Removes a poll that was never opened',
        params: PollParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      await bearers.forShow(request, row, ['backend', 'host']);
      await desk.removePoll(row.id, request.params.poll);
      return reply.code(204).send(null);
    },
  );

  server.post(
    '/v1/shows/:show/votes',
    {
      schema: {
        summary: 'Votes in a poll: one vote each, for good',
        params: ShowParams,
        headers: KeyedHeaders,
        body: PollVoteRequestSchema,
        response: { 201: PollVoteSchema },
      },
    },
    async (request, reply) => {
      const { row } = await rooms.open(request.params.show);
      const by = await bearers.forShow(request, row, ['viewer']);
      votes.pass(`${row.id} ${by.subject}`);
      const key = request.headers['idempotency-key'];
      const vote = await desk.vote(row.id, by, request.body, key);
      return reply.code(201).header('cache-control', 'no-store').send(vote);
    },
  );
}

import {
  IdSchema,
  QuestionListSchema,
  QuestionRequestSchema,
  QuestionSchema,
  QuestionVotesSchema,
} from '@livestall/protocol/schemas';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { RateGate } from '../rate-gate.js';
import type { Server, Services } from '../server-types.js';
import { KeyedHeaders } from './keyed.js';
import { ShowParams } from './show-params.js';

const SPAN_MS = 10_000;
/** Votes a viewer, in that span. */
const VOTES = 20;

const QuestionParams = Type.Object({ ...ShowParams.properties, question: IdSchema });

/** Questions to the host: asked, read by everybody, and wanted by others too. */
export function questionRoutes(server: Server, services: Services): void {
  const { rooms, desk, context, bearers, limits } = services;
  const questions = new RateGate(limits.lines, SPAN_MS);
  const votes = new RateGate(VOTES, SPAN_MS);

  server.get(
    '/v1/shows/:show/questions',
    {
      schema: {
        summary: 'The open questions, most wanted first',
        params: ShowParams,
        response: { 200: QuestionListSchema },
      },
    },
    async ({ params }, reply) => {
      const room = await rooms.open(params.show);
      return reply
        .header('cache-control', 'public, max-age=1')
        .serializer(String)
        .type('application/json; charset=utf-8')
        .send(room.questionList(context.clock.now()) as never);
    },
  );

  server.post(
    '/v1/shows/:show/questions',
    {
      schema: {
        summary: 'Asks the host',
        params: ShowParams,
        headers: KeyedHeaders,
        body: QuestionRequestSchema,
        response: { 201: QuestionSchema },
      },
    },
    async (request, reply) => {
      const { headers, body } = request;
      const { row } = await rooms.open(request.params.show);
      const by = await bearers.forShow(request, row, ['viewer']);
      questions.pass(`${row.id} ${by.subject}`);
      const named = { ...by, name: by.name ?? body.name ?? null };
      const question = await desk.ask(row.id, named, body, headers['idempotency-key']);
      return reply.code(201).header('cache-control', 'no-store').send(question);
    },
  );

  const vote = async (
    request: FastifyRequest<{ Params: { show: string; question: string } }>,
    wanted: boolean,
  ) => {
    const { show, question } = request.params;
    const { row } = await rooms.open(show);
    const by = await bearers.forShow(request, row, ['viewer']);
    votes.pass(`${row.id} ${by.subject}`);
    const count = await desk.wantAnswer(row.id, by, question, wanted);
    return { t: context.clock.now(), question, votes: count };
  };

  server.post(
    '/v1/shows/:show/questions/:question/votes',
    {
      schema: {
        summary: 'Wants a question of somebody else answered too; the same again changes nothing',
        params: QuestionParams,
        response: { 200: QuestionVotesSchema },
      },
    },
    async (request, reply) =>
      reply.header('cache-control', 'no-store').send(await vote(request, true)),
  );

  server.delete(
    '/v1/shows/:show/questions/:question/votes',
    {
      schema: {
        summary: 'Wants it no more; the same again changes nothing',
        params: QuestionParams,
        response: { 200: QuestionVotesSchema },
      },
    },
    async (request, reply) =>
      reply.header('cache-control', 'no-store').send(await vote(request, false)),
  );
}

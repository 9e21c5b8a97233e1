import { StallError } from '@livestall/protocol';
import type { FastifyReply } from 'fastify';
import { problemOf } from './problem-of.js';
import type { Server } from './server-types.js';

/** Answers every error, and every address that is not there, with problem details. */
export function replyWithProblems(server: Server): void {
  server.setErrorHandler<Error>((error, request, reply) => {
    const faulty =
      error instanceof StallError
        ? error.cause !== undefined
        : ((error as { statusCode?: number }).statusCode ?? 500) >= 500;
    if (faulty) request.log.error(error);
    return sendProblem(reply, error);
  });
  server.setNotFoundHandler((_, reply) => sendProblem(reply, new StallError('not-found')));
}

/** Answers what the router itself refuses, which no hook sees: no page is to take it for a dead server. */
export function replyToBadAddress(error: Error, _: unknown, reply: FastifyReply): void {
  void reply.header('access-control-allow-origin', '*');
  void sendProblem(reply, error);
}

function sendProblem(reply: FastifyReply, error: Error): FastifyReply {
  const problem = problemOf(error);
  if (problem.retryAfter !== undefined) void reply.header('retry-after', problem.retryAfter);
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  return reply
    .code(problem.status)
    .headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
    .send(problem);
}

import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { StallError, type Problem } from '@livestall/protocol';
import type { FastifyReply } from 'fastify';
import { problemOf } from './problem-of.js';
import type { Server } from './server-types.js';

const PROBLEM_HEADERS = {
  'content-type': 'application/problem+json',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

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

/** Answers what is not even a request: bytes that are no HTTP, headers without an end, one that never comes whole. */
export function replyToNoRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = noRequest(error.code);
  const { status } = problem;
  const body = JSON.stringify(problem);
  const headers = Object.entries(PROBLEM_HEADERS).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.join('')}` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

/** What is no request, by Node's code. */
function noRequest(code: string | undefined): Problem {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return problemOf(new StallError('too-slow'));
  const problem = problemOf(new StallError('bad-request'));
  return code === 'HPE_HEADER_OVERFLOW' ? { ...problem, status: 431 } : problem;
}

function sendProblem(reply: FastifyReply, error: Error): FastifyReply {
  const problem = problemOf(error);
  if (problem.retryAfter !== undefined) void reply.header('retry-after', problem.retryAfter);
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  return reply.code(problem.status).headers(PROBLEM_HEADERS).send(problem);
}

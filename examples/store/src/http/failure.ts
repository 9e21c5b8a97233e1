import type { FastifyReply, FastifyRequest } from 'fastify';
import { failurePage } from '../pages/failure-page.ts';
import { sendPage } from './send-page.ts';

/** What went wrong, for whoever asked. */
export interface Failure {
  readonly status: number;
  /** For programs. */
  readonly code: string;
  /** For people. */
  readonly message: string;
}

/** Answers with JSON below `/api/`, with a page elsewhere. */
export function sendFailure(request: FastifyRequest, reply: FastifyReply, failure: Failure) {
  const { status, code, message } = failure;
  return request.url.startsWith('/api/')
    ? reply.code(status).send({ error: message, code })
    : sendPage(reply, failurePage(message), status);
}

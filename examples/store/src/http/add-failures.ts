import type { FastifyError, FastifyInstance } from 'fastify';
import { ShopError } from '../shop-error.ts';
import { sendFailure, type Failure } from './failure.ts';

/** Turns everything that is thrown, and every unknown address, into the shop's own words. */
export function addFailures(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | ShopError>((error, request, reply) => {
    const failure = describe(error);
    if (failure.status >= 500) request.log.error(error);
    return sendFailure(request, reply, failure);
  });
  app.setNotFoundHandler((request, reply) =>
    sendFailure(request, reply, {
      status: 404,
      code: 'not_found',
      message: 'There is nothing at this address.',
    }),
  );
}

function describe(error: FastifyError | ShopError): Failure {
  if (error instanceof ShopError) {
    return { status: error.status, code: error.code, message: error.message };
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    return { status: 500, code: 'failed', message: 'Something went wrong here. Please try again.' };
  }
  return status === 413
    ? { status, code: 'too_large', message: 'That is more than we can take.' }
    : { status, code: 'invalid_request', message: 'We did not understand that.' };
}

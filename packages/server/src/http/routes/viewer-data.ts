import {
  IdSchema,
  SubjectSchema,
  ViewerDataSchema,
  ViewerErasedSchema,
} from '@livestall/protocol/schemas';
import Type from 'typebox';
import type { Server, Services } from '../server-types.js';

/** A person of an account, as its tickets name them. */
const Params = Type.Object({
  account: IdSchema,
  subject: SubjectSchema,
});

/** What is kept of one person, for those who ask it back or want it gone. */
export function viewerDataRoutes(server: Server, { desk, bearers }: Services): void {
  server.get(
    '/v1/accounts/:account/viewers/:subject',
    {
      schema: {
        summary: 'All that is kept of one viewer',
        params: Params,
        response: { 200: ViewerDataSchema },
      },
    },
    async (request, reply) => {
      await bearers.forAccount(request, request.params.account, ['operator', 'backend']);
      const data = await desk.viewerData(request.params);
      return reply.header('cache-control', 'no-store').send(data);
    },
  );

  server.delete(
    '/v1/accounts/:account/viewers/:subject',
    {
      schema: {
        summary: 'Erases one viewer: lines, names, and whose the claims are',
        params: Params,
        response: { 200: ViewerErasedSchema },
      },
    },
    async (request) => {
      await bearers.forAccount(request, request.params.account, ['operator', 'backend']);
      return desk.eraseViewer(request.params);
    },
  );
}

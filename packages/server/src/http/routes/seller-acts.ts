import { StallError } from '@livestall/protocol';
import type { Act } from '@livestall/protocol';
import { ActSchema, PlacedSchema } from '@livestall/protocol/schemas';
import Type from 'typebox';
import type { Sink } from '../../shows/fan-out.js';
import { eventFrame } from '../../shows/sse-frame.js';
import type { Server, Services } from '../server-types.js';
import { openSse } from '../sse-sink.js';
import { toldApart } from '../told-apart.js';
import { ShowParams } from './show-params.js';

/** What a moderator may do: keep the talk and the questions tidy. */
const MODERATED: ReadonlySet<Act['act']> = new Set<Act['act']>([
  'message.redact',
  'message.restore',
  'message.pin',
  'message.unpin',
  'message.redact-many',
  'message.restore-many',
  'message.approve',
  'message.refuse',
  'message.hold',
  'person.mute',
  'person.ban',
  'person.shadow',
  'person.free',
  'person.ban-many',
  'person.free-many',
  'report.close',
  'report.reopen',
  'talk.rule',
  'question.close',
  'question.answer',
  'question.reopen',
  'question.remove',
  'question.restore',
]);

/** What the seller does, and what the seller alone sees. */
export function sellerActRoutes(server: Server, services: Services): void {
  const { rooms, desk, context, bearers, ready } = services;

  server.post(
    '/v1/shows/:show/acts',
    {
      schema: {
        summary: 'An act of the seller',
        params: ShowParams,
        body: toldApart(ActSchema, 'act'),
        response: { 200: PlacedSchema },
      },
    },
    async (request) => {
      const { row } = await rooms.open(request.params.show);
      const by = await bearers.forShow(request, row, ['host', 'moderator']);
      if (by.role === 'moderator' && !MODERATED.has(request.body.act)) {
        throw new StallError('forbidden');
      }
      return desk.act(row.id, request.body, by);
    },
  );

  server.get(
    '/v1/shows/:show/backstage',
    {
      exposeHeadRoute: false,
      schema: {
        summary: 'Server-Sent Events: hello, backstage (whole, whenever it changes), beat',
        produces: ['text/event-stream'],
        params: ShowParams,
        response: { 200: Type.String() },
      },
    },
    async (request, reply) => {
      if (!ready()) throw new StallError('unavailable', { retryAfterMs: 1_000 });
      const room = await rooms.open(request.params.show);
      const { name, role } = await bearers.forShow(request, room.row, ['host', 'moderator']);
      const { back } = room;
      const hello = eventFrame('hello', { t: context.clock.now() });
      const backstage = eventFrame('backstage', back.view(room.state.info.rehearsal, role));
      const readers = {
        add: (sink: Sink) => back.enter(sink, { name: name ?? '', role }),
        remove: (sink: Sink) => back.leave(sink),
      };
      openSse(reply, readers, Buffer.concat([hello, backstage]));
    },
  );
}

import { StallError } from '@livestall/protocol';
import type { DropName, ShowState } from '@livestall/protocol';
import { ChallengeRequestSchema, ChallengeSchema } from '@livestall/protocol/schemas';
import type { Room } from '../../shows/room.js';
import { viewerKey } from '../../shows/viewer-key.js';
import type { Server, Services } from '../server-types.js';
import { KeyedHeaders } from './keyed.js';
import { ShowParams } from './show-params.js';

/** Work that some drops ask for before they give anything. */
export function challengeRoutes(server: Server, { rooms, bearers, tries, proofs }: Services): void {
  server.post(
    '/v1/shows/:show/challenges',
    {
      schema: {
        summary:
          'Work to be done for one claim, hold or entry, under the key that it will be made under',
        params: ShowParams,
        headers: KeyedHeaders,
        body: ChallengeRequestSchema,
        response: { 200: ChallengeSchema },
      },
    },
    async (request, reply) => {
      const room = await rooms.open(request.params.show);
      const { row } = room;
      const by = await bearers.forShow(request, row, ['viewer']);
      tries.pass('challenge', row, by.subject);
      const viewer = viewerKey(row.salt, by.subject);
      const { kind, of: id } = request.body;
      const drop = { kind, id };
      if (!asksForWork(room, drop)) throw new StallError('not-found');
      const key = request.headers['idempotency-key'];
      const challenge = await proofs.ask({ show: row.id, drop, viewer, key });
      return reply.header('cache-control', 'no-store').send(challenge);
    },
  );
}

function asksForWork({ state }: Room, { kind, id }: DropName): boolean {
  return TERMS[kind](state).some((drop) => drop.id === id && drop.challenge);
}

const TERMS: Record<
  DropName['kind'],
  (state: ShowState) => readonly { id: string; challenge?: true }[]
> = {
  coupon: ({ coupons }) => coupons.map(({ coupon }) => coupon),
  offer: ({ offers = [] }) => offers.map(({ offer }) => offer),
  giveaway: ({ giveaways = [] }) => giveaways.map(({ giveaway }) => giveaway),
};

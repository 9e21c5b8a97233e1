import { StallError } from '@livestall/protocol';
import { IdSchema } from '@livestall/protocol/schemas';
import Type, { type Static } from 'typebox';
import type { Narrowed } from '../ledger/contract/queries.js';

const MomentSchema = Type.String({
  pattern: '^\\d{1,15}$',
  description: 'Milliseconds since the epoch',
});

/** Of what a report is asked. What is left out narrows nothing. */
export const NarrowingQuery = Type.Object({
  channel: Type.Optional(IdSchema),
  show: Type.Optional(IdSchema),
  from: Type.Optional(MomentSchema),
  to: Type.Optional(MomentSchema),
});

/**
 * What is asked for, no wider than whoever asks may see.
 *
 * @throws StallError `forbidden`.
 */
export function narrowed(
  own: { channel?: string | undefined; show?: string | undefined },
  { channel, show, from = '0', to }: Static<typeof NarrowingQuery>,
): Omit<Narrowed, 'account'> {
  return {
    channel: within(own.channel, channel),
    show: within(own.show, show),
    from: Number(from),
    to: to === undefined ? Number.MAX_SAFE_INTEGER : Number(to),
  };
}

function within(own: string | undefined, asked: string | undefined): string | null {
  if (own !== undefined && asked !== undefined && own !== asked) throw new StallError('forbidden');
  return own ?? asked ?? null;
}

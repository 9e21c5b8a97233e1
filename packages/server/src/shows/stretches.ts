import { applyEvents, STRETCH_MS } from '@livestall/protocol';
import type { LogIndex, LogStretch } from '@livestall/protocol';
import type { Ledger } from '../ledger/ledger.js';
import type { RoomContext } from './room-context.js';
import type { Room } from './room.js';

/** The index of a show's log: what of it is over, to be read stretch by stretch. */
export async function readLogIndex(
  ledger: Ledger,
  room: Room,
  { epoch }: RoomContext,
): Promise<LogIndex> {
  const { t, stretches, seq } = await ledger.read('stretches', { show: room.row.id });
  const listed = stretches.map(({ n, rev, seq: start }) => ({ n, rev, ...span(n), seq: start }));
  return { t, epoch, seq, stretches: listed };
}

/** A stretch of a show's log, or `null` for one that is not in the index. */
export async function readStretch(
  ledger: Ledger,
  room: Room,
  { n, rev }: { n: number; rev: number },
): Promise<LogStretch | null> {
  const show = room.row.id;
  const found = await ledger.read('stretch', { show, n, rev });
  if (!found) return null;
  const { seq, events, messages, reactions } = found;
  const keyframe = room.keyframe(seq);
  const between = await ledger.read('events', { show, after: keyframe.seq, upTo: seq });
  return {
    ...{ n, rev, ...span(n) },
    state: applyEvents(keyframe, between),
    ...{ events, messages },
    ...(reactions.length > 0 && { reactions }),
  };
}

function span(n: number): { from: number; to: number } {
  return { from: n * STRETCH_MS, to: (n + 1) * STRETCH_MS };
}

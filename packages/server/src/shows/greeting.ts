import { formatPosition, parsePosition } from '@livestall/protocol';
import type { Room } from './room.js';
import type { RoomContext } from './room-context.js';
import { sseFrame } from './sse-frame.js';

/**
 * The first bytes of a stream: `hello`, then what was missed since `since`, or a fresh snapshot where
 * not all of it is held. The caller adds the reader at once, so that nothing falls between.
 */
export function greeting(room: Room, context: RoomContext, since: string | undefined): Buffer {
  // What is pending goes to the earlier readers first: else this one would get it twice.
  room.flush();
  const { epoch, clock } = context;
  const { seq } = room.state;
  const t = clock.now();
  const from = since === undefined ? null : parsePosition(since);
  const missed = from?.epoch === epoch ? room.after(from.seq) : null;
  const hello = { t, epoch, seq, recovered: missed !== null, gauges: room.gauges };
  const id = formatPosition({ epoch, seq });
  const frames = [sseFrame('hello', hello)];
  if (missed && missed.length > 0) frames.push(sseFrame('batch', { t, log: missed }, id));
  if (since !== undefined && !missed) frames.push(sseFrame('reset', room.takeSnapshot(), id));
  return Buffer.concat(frames);
}

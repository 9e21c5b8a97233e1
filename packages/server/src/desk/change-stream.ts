import { clocksOf, findScene } from '@livestall/protocol';
import type { EventDraft, ShowState, Stream } from '@livestall/protocol';
import { uniqueIds } from './unique-ids.js';

/** @throws StallError `bad-request` where two of a stream's angles have the same id. */
export function checkAngles(stream: Stream | null): void {
  uniqueIds(stream?.scenes ?? [], 'stream/scenes');
}

/**
 * The events of a stream that comes to be another. What is known of its angles begins anew with it, so it is
 * said again of those that stay: who adds an angle in mid-show takes the clock from nobody.
 *
 * @throws StallError `bad-request` where two of its angles have the same id.
 */
export function changeStream(stream: Stream | null, state: ShowState): EventDraft[] {
  checkAngles(stream);
  const { stream: before, scene } = state;
  const own = stream?.url === before?.url ? state.clocks : [];
  const stay = stream?.scenes?.filter(({ id, url }) => findScene(before, id)?.url === url) ?? [];
  return [
    { type: 'stream.changed', data: { stream } },
    ...own.map((clock): EventDraft => ({ type: 'stream.clock', data: { clock } })),
    ...stay.flatMap(({ id }) =>
      clocksOf(state, id).map((clock): EventDraft => ({
        type: 'scene.clock',
        data: { scene: id, clock },
      })),
    ),
    ...(findScene(stream, scene) ? [{ type: 'scene.switched', data: { scene } } as const] : []),
  ];
}

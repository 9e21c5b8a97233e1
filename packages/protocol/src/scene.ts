import { ownValue } from './own-value.js';
import type { ShowState } from './show-state.js';
import type { Scene, Stream, StreamClock } from './stream.js';

/** The angle of a stream under this id; `undefined` for one that it has not. */
export function findScene(stream: Stream | null, id: string | null | undefined): Scene | undefined {
  return stream?.scenes?.find((scene) => scene.id === id);
}

/**
 * How the dates of one angle's picture map to server time, oldest first.
 *
 * @param scene `null`: the stream's own angle.
 */
export function clocksOf(
  { clocks, sceneClocks }: Pick<ShowState, 'clocks' | 'sceneClocks'>,
  scene: string | null,
): readonly StreamClock[] {
  return scene === null ? clocks : (ownValue(sceneClocks, scene) ?? []);
}

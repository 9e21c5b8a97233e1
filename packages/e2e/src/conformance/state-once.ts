import { snapshotState, type ShowState, type Snapshot } from '@livestall/protocol';
import { ask } from './ask.ts';

/** The state of a show, as everyone may read it, as soon as something holds: caches may have it for a second. */
export async function stateOnce(
  base: string,
  holds: (state: ShowState) => boolean,
): Promise<ShowState> {
  for (;;) {
    const state = snapshotState((await ask(base)).body as Snapshot);
    if (holds(state)) return state;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

import { isDeepStrictEqual } from 'node:util';
import { StallError } from '@livestall/protocol';
import type { Recording } from '@livestall/protocol';
import type { Placed, RecordingDraft } from '../desk.js';
import type { Room } from '../shows/room.js';
import { checkClocks } from './check-clocks.js';
import type { DeskParts } from './desk-parts.js';
import type { ShowLog } from './show-log.js';

/** Publishes where an ended show can be seen again. @throws StallError `wrong-state`, `bad-request`. */
export function setRecording(
  { ledger }: DeskParts,
  log: ShowLog,
  show: string,
  draft: RecordingDraft | null,
): Promise<Placed> {
  return log.inTurn(show, async (room) => {
    mustHaveEnded(room);
    const recording = draft && (await complete(draft));
    if (isDeepStrictEqual(recording, room.state.recording)) return log.placed(room);
    return log.append(room, [{ type: 'recording.changed', data: { recording } }]);
  });

  async function complete({ stream, clocks }: RecordingDraft): Promise<Recording> {
    if (!clocks) return { stream, clocks: await ledger.read('clocks', { show }) };
    checkClocks(clocks);
    return { stream, clocks };
  }
}

function mustHaveEnded({ state }: Room): void {
  if (state.status === 'ended') return;
  throw new StallError('wrong-state', {
    message: 'This show has not ended.',
    hint: 'Publish its recording once it has.',
  });
}

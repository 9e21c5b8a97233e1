import type { DropName } from '@livestall/protocol';
import type { Actor } from '../desk.js';
import { viewerKey } from '../shows/viewer-key.js';
import type { Services } from './server-types.js';

/** Whether what is asked for brings the proof that the work for it was done. */
export async function isProven(
  { rooms, proofs }: Services,
  { show, drop, by, key }: { show: string; drop: DropName; by: Actor; key: string },
  proof: string | undefined,
): Promise<boolean> {
  if (proof === undefined) return false;
  const { row } = await rooms.open(show);
  return proofs.holds(proof, { show, drop, viewer: viewerKey(row.salt, by.subject), key });
}

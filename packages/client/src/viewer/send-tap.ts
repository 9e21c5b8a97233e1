import type { DropName, Opening } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { toStallError } from '../http/to-stall-error.js';
import { onceOpen } from './once-open.js';
import type { Proofs } from './proofs.js';
import type { Visits } from './visits.js';

/** A tap, and where it goes. */
export interface SentTap<T> {
  /** Below the show: `/claims`. */
  path: string;
  drop: DropName;
  key: string;
  /** What is asked for beside it. Default: nothing. */
  asked?: object;
  /** Its terms; `undefined` where these are not known. */
  opening: Opening | undefined;
  /** Reads what the viewer took of it in another tab or on another device. */
  elsewhere: () => Promise<T | undefined>;
}

/**
 * Sends a tap on something that is dropped, not before it is open and with the work that it may ask for. Of what the viewer
 * has already, that is the answer.
 *
 * @throws StallError
 */
export async function sendTap<T>(
  context: Context,
  { visits, proofs }: { visits: Visits; proofs: Proofs },
  { path, drop, key, asked, opening, elsewhere }: SentTap<T>,
): Promise<T> {
  try {
    return await onceOpen(context, { opening, visits }, () =>
      proofs.send({ drop, key }, (proof) =>
        visits.call<T>(path, { body: { of: drop.id, ...asked, ...proof }, key }),
      ),
    );
  } catch (error) {
    if (toStallError(error).code !== 'already-yours') throw error;
    const own = await elsewhere();
    if (!own) throw error;
    return own;
  }
}

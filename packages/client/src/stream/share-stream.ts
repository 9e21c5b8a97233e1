import type { Context } from '../core/context.js';
import type { Follower } from '../follow/follower.js';
import { showPath } from '../http/paths.js';
import { assertMessage } from './assert-message.js';
import { KeptStream } from './kept-stream.js';
import type { StreamPlan } from './kept-stream.js';
import { SharedStream } from './shared-stream.js';
import { tabLocks } from './tab-lock.js';

/** Raised where tabs of two versions would not understand each other. */
const VERSION = 1;

/** A stream that stays open. */
export interface OpenStream {
  /** Opens it anew at once where it is doubtful that it still stands; `hard`: in any case. */
  wake(hard: boolean): void;
}

/**
 * Keeps a show's stream open, shared with the other tabs of this origin that follow it from the same server, where
 * the context wants that and the browser can.
 */
export function shareStream(
  context: Context,
  show: string,
  follower: Pick<Follower, 'position' | 'standing' | 'tell'>,
  listener: Pick<StreamPlan, 'message' | 'down'>,
): OpenStream {
  const path = () => showPath(show, `/stream?since=${follower.position}`);
  const plan: StreamPlan = {
    ...listener,
    path,
    message: (type, data) => {
      assertMessage(type, data);
      listener.message(type, data);
    },
  };
  const locks = context.share ? tabLocks() : null;
  if (!locks) return new KeptStream(context, plan);
  return new SharedStream(context, locks, {
    ...plan,
    name: `livestall:${VERSION}:${context.http.server}/${show}`,
    standing: () => follower.standing,
    stands: ({ epoch, seq }) => follower.tell(epoch, seq),
  });
}

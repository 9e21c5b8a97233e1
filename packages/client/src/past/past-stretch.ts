import { readReactions } from '@livestall/protocol';
import type { LogStretch, LogStretchRef, Message, PastReactions } from '@livestall/protocol';
import { isMessage } from '../chat/is-message.js';
import { isRecord } from '../core/is-record.js';
import { assertSnapshot } from '../follow/assert-snapshot.js';
import { History } from '../follow/history.js';

/** One stretch of the log, ready to be looked up. */
export class PastStretch {
  readonly rev: number;
  readonly history = new History();
  /** Oldest first. */
  readonly messages: readonly Message[];
  /** Oldest first. */
  readonly reactions: readonly PastReactions[];

  /** @throws StallError `unavailable` where it is none, or of a version that this client does not know. */
  constructor(
    epoch: string,
    { rev }: LogStretchRef,
    { state, events, messages, reactions }: LogStretch,
  ) {
    this.rev = rev;
    const snapshot: unknown = { epoch, base: state, events };
    assertSnapshot(snapshot);
    this.history.take(snapshot);
    this.messages = Array.isArray(messages) ? messages.filter(isMessage) : [];
    this.reactions = Array.isArray(reactions) ? reactions.flatMap(asReactions) : [];
  }
}

function asReactions(told: unknown): PastReactions[] {
  if (!isRecord(told) || !Number.isFinite(told['at'])) return [];
  return [{ at: Number(told['at']), sums: readReactions(told['sums']) }];
}

import type { ChatLine, Show } from '@livestall/client';

/** What the chat draws. */
export interface ChatView {
  readonly lines: readonly ChatLine[];
  /** Ids of lines that are to be shown no more. */
  readonly redacted: readonly string[];
  /** True once nobody can say anything any more. */
  readonly over: boolean;
  readonly loading: boolean;
}

/** The talk as it is now. */
export function chatView({ chat, now, connection }: Show): ChatView {
  return {
    lines: chat.lines,
    redacted: now.redacted,
    over: now.status === 'ended',
    loading: connection === 'connecting' && now.seq === 0,
  };
}

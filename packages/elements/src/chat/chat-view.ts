import type { ChatLine, Show } from '@livestall/client';
import { talkRules, type PinnedLine } from '@livestall/protocol';

/** What the chat draws. */
export interface ChatView {
  readonly lines: readonly ChatLine[];
  /** Ids of lines that are to be shown no more. */
  readonly redacted: ReadonlySet<string>;
  /** Those at the top, newest first. */
  readonly pinned: readonly PinnedLine[];
  /** Whether the lines of all may have links. */
  readonly links: boolean;
  /** The viewer's own key. */
  readonly me: string | undefined;
  readonly translateLine: Show['translateLine'];
  /** True once nobody can say anything any more. */
  readonly over: boolean;
  readonly loading: boolean;
}

/** The talk as it is now. */
export function chatView(show: Show): ChatView {
  const { chat, now, stage, connection, mine, translateLine } = show;
  return {
    lines: chat.lines,
    redacted: chat.redacted,
    // What is at the top is the moment's choice; what was taken away since is at none.
    pinned: (stage.pinnedLines ?? []).filter(({ id, text }) => {
      return text !== '' && !chat.redacted.has(id);
    }),
    links: talkRules(now).links === 'all',
    me: mine.viewer?.key,
    translateLine,
    over: now.status === 'ended',
    loading: connection === 'connecting' && now.seq === 0,
  };
}

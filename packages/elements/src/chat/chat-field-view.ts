import type { ChatLine, ChatWait, Show } from '@livestall/client';
import type { TalkRules } from '@livestall/protocol';

/** What the field needs to know of the show. */
export interface ChatFieldView {
  readonly show: string | null;
  readonly over: boolean;
  readonly offline: boolean;
  /** `null` while the viewer has given no name. */
  readonly name: string | null;
  readonly rules: TalkRules;
  /** Why one may not write now, and until when. */
  readonly why: ChatWait['why'] | null;
  readonly until: number | null;
}

/** The show as the field sees it. */
export function chatFieldView({ id, now, connection, mine, chat }: Show): ChatFieldView {
  const { rules, wait } = chat;
  return {
    show: id,
    over: now.status === 'ended',
    offline: connection === 'offline',
    name: mine.viewer?.name ?? null,
    rules,
    why: wait?.why ?? null,
    until: wait?.until ?? null,
  };
}

/** The line of this text that the show lists and has not sent: its text is not lost then. */
export function unsentLine({ chat }: Show, text: string): ChatLine | undefined {
  return chat.lines.find((line) => line.delivery && line.text === text);
}

import type { Show } from '@livestall/client';

/** What the field needs to know of the show. */
export interface ChatFieldView {
  readonly show: string | null;
  readonly over: boolean;
  readonly offline: boolean;
  /** `null` while the viewer has given no name. */
  readonly name: string | null;
}

/** The show as the field sees it. */
export function chatFieldView({ id, now, connection, mine }: Show): ChatFieldView {
  return {
    show: id,
    over: now.status === 'ended',
    offline: connection === 'offline',
    name: mine.viewer?.name ?? null,
  };
}

/** Whether the show lists a line that was not sent: its text is not lost then. */
export function listsFailed({ chat }: Show, text: string): boolean {
  return chat.lines.some((line) => line.delivery === 'failed' && line.text === text);
}

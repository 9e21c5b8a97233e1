import type { Message, QuotedText, StallError, TalkRules } from '@livestall/protocol';

/** A line of chat as this viewer sees it: the row of the server, or one on its way there. */
export interface ChatLine extends Message {
  /** True where this viewer wrote it. */
  own: boolean;
  /** It names this viewer with `@`, or answers a line of theirs. */
  toMe?: true;
  /** Absent once the server has it. A failed line keeps its text and can be retried or discarded. */
  delivery?: 'sending' | 'failed';
  /** A line of one's own that the house has yet to let through, or did not. Nobody else is shown it. */
  held?: 'waiting' | 'refused';
  /** Why it failed. */
  error?: StallError;
}

/** What keeps a viewer from writing for now: slow mode, too many lines in a row, or somebody of the house. */
export interface ChatWait {
  readonly why: 'slow' | 'fast' | 'muted';
  /** Until when, server time; `null` where no end is set. */
  readonly until: number | null;
}

/** To whom a line speaks. */
export interface SpeakingTo {
  /** The line that it answers: one of `chat.lines`. */
  reply?: QuotedText;
  /** The `sender` keys of those whom the text names with `@`; at most `MENTIONS_LIMIT`. */
  mentions?: readonly string[];
}

/** A page of the talk. */
export interface ChatPage {
  /** Oldest first. */
  lines: readonly ChatLine[];
  /** Whether something was said before them. */
  more: boolean;
}

/** The talk. */
export interface Chat {
  /** The rules that bind this viewer: the house none do. The server keeps them. */
  readonly rules: TalkRules;
  /** What keeps this viewer from writing now, as far as is known; `null`: nothing. `serverTime()` counts it down. */
  readonly wait: ChatWait | null;
  /**
   * Oldest first, redacted lines left out; own lines on their way stand at the end. The newest 2,000 of what a
   * person can read: of a crowd about 10 a second, the seller's and this viewer's own always among them. Away from
   * live it is the talk of then, up to where the playhead stands, and what this viewer has said since they left.
   */
  readonly lines: readonly ChatLine[];
  /** Ids of lines that are to be shown no more: all since the page was opened, of which `now.redacted` has the newest. The same set until that changes. */
  readonly redacted: ReadonlySet<string>;
  /**
   * The page before a line of the server, from the whole talk. It is not added to `lines`: who shows it keeps it.
   *
   * @throws StallError
   */
  before(line: string): Promise<ChatPage>;
  /**
   * Sends a line. It is listed at once and survives a reload until the server has it or it is discarded.
   *
   * @throws StallError `too-large`, `rate-limited`, `muted`, `followers-only`, `buyers-only`, `forbidden`, `wrong-state`;
   * `not-found` where the line that it answers is gone. Being offline is no error: it is sent when the network is back.
   */
  send(text: string, to?: SpeakingTo): Promise<Message>;
  /** Sends a failed line again; one whose answered line is gone, by itself. */
  retry(id: string): Promise<Message>;
  /** Drops a failed line. */
  discard(id: string): void;
}

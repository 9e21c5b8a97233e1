/** A line as an outside service is given it. */
export interface ModeratedLine {
  account: string;
  show: string;
  /** The sender’s opaque viewer key. */
  sender: string;
  name: string;
  text: string;
}

/** What becomes of a line: it is shown, waits for the house, or is refused. */
export type Verdict = 'take' | 'hold' | 'refuse';

/** What came of asking an outside service: its verdict, or that it was `silent` for too long, or `failed`. */
export type Outcome = Verdict | 'silent' | 'failed';

/** What is looked at in viewers' lines before anybody is shown them. */
export interface ModerationOptions {
  /** Whether English profanity is looked for. Default: no; the lists that accounts upload always are. */
  english?: boolean;
  /** What becomes of a line with such a word. Default: `hold`. */
  hit?: Exclude<Verdict, 'take'>;
  /** Asks an outside service about each line that the words let pass. Only the line's own sender waits for it. */
  moderate?: (line: ModeratedLine, signal: AbortSignal) => Verdict | Promise<Verdict>;
  /** How long it may take, in milliseconds, up to a minute. Default: 1,000. */
  limitMs?: number;
  /** What becomes of a line about which it says nothing in time, or fails: shown (`open`), or held (`closed`). Default: `open`. */
  fails?: 'open' | 'closed';
}

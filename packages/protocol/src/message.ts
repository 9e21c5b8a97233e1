/** What somebody may do, and how a chat line is marked. */
export type Role = 'viewer' | 'host' | 'moderator' | 'backend' | 'operator';

/** A line of chat: a durable row. Delivery may be thinned in a huge room, the row is not. */
export interface Message {
  /** Of lines with one `at`, the one with the shorter id was said first, then the one that sorts first. */
  id: string;
  /** Ledger time, milliseconds since the epoch. */
  at: number;
  /** The sender's opaque viewer key: the same person has the same key in one show, and no other meaning. */
  sender: string;
  name: string;
  role: Role;
  text: string;
  /** The line that it answers. */
  reply?: QuotedText;
  /** The question that it answers in writing: a line of the house. */
  question?: QuotedText;
  /** The sender keys of those it speaks to: it names them with `@`, or answers a line of theirs. */
  mentions?: string[];
  /** Its sender has bought in this shop. */
  buyer?: true;
  /** Its sender follows the seller. */
  follows?: true;
  /** Its sender's level among the fans, from 1 on. */
  level?: number;
  /** What it tells, where the server itself says it: `text`, `name` and `sender` are empty then. */
  system?: SystemLine;
}

/** A line as it is sent. */
export interface LineDraft {
  text: string;
  /** The line that it answers, by its id. */
  reply?: string;
  /** The sender keys of those whom the text names with `@`. */
  mentions?: readonly string[];
}

/** What a line answers, as it was said, cut to `QUOTE_LIMIT`. What was redacted is quoted nowhere. */
export interface QuotedText {
  id: string;
  name: string;
  text: string;
}

/** What the server itself tells in the talk: of some, by masked names, and how many they were in all. */
export type SystemLine =
  | { of: 'bought'; product: string; names: string[]; count: number }
  | { of: 'arrived'; names: string[]; count: number };

/** A line that stands at the top of the talk. */
export type PinnedLine = Pick<Message, 'id' | 'at' | 'sender' | 'name' | 'role' | 'text'>;

/** The longest chat line, in UTF-16 code units after trimming. */
export const MESSAGE_LIMIT = 500;

/** The longest quote of a line, in UTF-16 code units. */
export const QUOTE_LIMIT = 120;

/** How many people a line may name with `@`. */
export const MENTIONS_LIMIT = 5;

/** How many lines stand at the top of the talk. */
export const PINNED_LIMIT = 3;

/** The longest name of a viewer, in UTF-16 code units after trimming. */
export const NAME_LIMIT = 40;

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
}

/** The longest chat line, in UTF-16 code units after trimming. */
export const MESSAGE_LIMIT = 500;

/** The longest name of a viewer, in UTF-16 code units after trimming. */
export const NAME_LIMIT = 40;

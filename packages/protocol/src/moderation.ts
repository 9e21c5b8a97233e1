import type { Message, Role } from './message.js';

/** What somebody is kept from writing by: `mute` for a time, `ban` for good, `shadow` without being told. */
export type BarKind = 'mute' | 'ban' | 'shadow';

/** The longest mute, in milliseconds: thirty days. */
export const MUTE_LIMIT_MS = 2_592_000_000;

/** The most lines or people of one act. */
export const BULK_LIMIT = 200;

/** Somebody whom the house lets write nothing, in all shows of the account. */
export interface BarredPerson {
  /** The person, as the account knows them: the same in all of its shows, and told backstage alone. */
  person: string;
  /** Their public key in this show; absent where they said nothing in it. */
  sender?: string;
  name: string;
  kind: BarKind;
  at: number;
  /** When a mute ends. */
  until?: number;
  /** Who of the house did it; `''` where nobody is named. */
  by: string;
}

/** `GET /v1/shows/{show}/barred`: a page of them, newest first. */
export interface BarredPage {
  people: BarredPerson[];
  /** Pass as `before` for the page after; absent at the end. */
  before?: string;
}

/** Why a line waits: by the rule, by a word of a list, or by what an outside service said. */
export type HeldFor = 'rule' | 'words' | 'service';

/** A line that waits until somebody of the house lets it through. */
export interface HeldLine extends Message {
  why: HeldFor;
}

/** A line as its sender has it. */
export interface OwnLine extends Message {
  /** Absent where it stands in the talk. */
  held?: 'waiting' | 'refused';
}

/** Somebody who wrote their first line lately, with the lines of theirs that are shown or wait. */
export interface Newcomer {
  sender: string;
  name: string;
  /** Of their first line. */
  at: number;
  /** Ids of those that are shown. */
  lines: string[];
  /** Ids of those that wait for the house; absent where none does. */
  held?: string[];
}

/** `GET /v1/shows/{show}/newcomers?since=`: those who came since and are not barred, oldest first, at most 200. */
export interface Newcomers {
  people: Newcomer[];
}

/** One act of the house that kept the talk or the goods in order. */
export interface AuditEntry {
  id: string;
  at: number;
  /** Who did it; `''` where nobody is named. */
  by: string;
  role: Role;
  act: string;
  /** What or whom it was done to, by id; `''`: the talk as a whole. */
  target: string;
  /** Whom it concerns, and what they had said; absent once they were erased. */
  name?: string;
  text?: string;
  /** Why, in the words of who did it; for a rule, what it came to be. */
  reason?: string;
}

/** `GET /v1/shows/{show}/audit`: a page of them, newest first. */
export interface AuditPage {
  entries: AuditEntry[];
  /** Pass as `before` for the page after; absent at the end. */
  before?: string;
}

/** `GET /v1/accounts/{account}/words`: the lists of words that viewers do not say. */
export interface WordLists {
  /** By language, with how many words each has. */
  lists: { lang: string; words: number }[];
  /** What becomes of a line that has one: it waits, or is refused. The server's setting. */
  hit: 'hold' | 'refuse';
  /** Whether the server looks for English profanity of its own too. */
  english: boolean;
}

/** `GET /v1/accounts/{account}/words/{lang}`: one of the lists. */
export interface WordsOfLang {
  lang: string;
  words: string[];
}

/** `POST /v1/accounts/{account}/words`: what would become of a line, by its words alone. */
export interface WordTrial {
  verdict: 'take' | 'hold' | 'refuse';
  /** The languages of the lists that have a word of it. */
  langs: string[];
  /** Whether it is profane in English, where the server looks for that. */
  english: boolean;
}

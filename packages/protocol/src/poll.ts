import type { LocalText } from './text.js';

/** `quiz`: one choice is right, which nobody is told before it closes. */
export type PollKind = 'poll' | 'quiz';

/** One of the answers that can be given. */
export interface PollChoice {
  id: string;
  text: LocalText;
}

/** A question to the viewers, as everybody sees it. */
export interface Poll {
  id: string;
  kind: PollKind;
  /** What is asked. */
  title: LocalText;
  /** From two to `POLL_CHOICES`. */
  choices: PollChoice[];
  /** It asks what viewers would order: its result goes to the seller's demand report. */
  asksDemand?: boolean;
  /** When it closes by itself, server time. Absent: by hand. */
  closesAt?: number;
}

/** A poll as its seller sees it. */
export interface PollDraft extends Omit<Poll, 'closesAt'> {
  /** The right choice of a quiz. Private until it closes. */
  right?: string;
  /** From opening until it closes, in milliseconds; what the picture is behind is added. Absent: by hand. */
  lastsMs?: number;
}

/** How many voted for each choice, by its id. */
export interface PollCounts {
  [choice: string]: number;
}

/** A prepared poll, and what became of it. */
export interface PreparedPoll extends PollDraft {
  counts: PollCounts;
}

/** Why a poll is over. */
export type PollCloseReason = 'hand' | 'time' | 'show-ended';

/** A poll in the show. */
export interface PollState {
  readonly poll: Poll;
  readonly openedAt: number;
  /** Absent while one can vote. */
  readonly closed?: {
    readonly at: number;
    readonly reason: PollCloseReason;
    readonly counts: Readonly<PollCounts>;
    /** The right choice of a quiz. */
    readonly right?: string;
  };
}

/** `POST /v1/shows/{show}/votes`: one vote each, for good. */
export interface PollVoteRequest {
  /** The poll. */
  of: string;
  choice: string;
}

/** A viewer's vote, as the ledger keeps it. */
export interface PollVote {
  poll: string;
  choice: string;
  at: number;
}

/** How many choices a poll may have. */
export const POLL_CHOICES = 6;

/** The gauge that carries how many voted for a choice. */
export function pollGauge(poll: string, choice: string): string {
  return `poll:${poll}/${choice}`;
}

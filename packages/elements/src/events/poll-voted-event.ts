import type { PollVote } from '@livestall/protocol';

/** A fact: this viewer has voted in a poll. */
export class PollVotedEvent extends CustomEvent<{ readonly vote: PollVote }> {
  constructor(vote: PollVote) {
    super('stall-poll-voted', { bubbles: true, composed: true, detail: { vote } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-poll-voted': PollVotedEvent;
  }
}

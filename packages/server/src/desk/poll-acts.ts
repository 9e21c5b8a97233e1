import { pollGauge, StallError } from '@livestall/protocol';
import type { EventDraft, PollCloseReason, PollDraft, PollVote } from '@livestall/protocol';
import type { Placed } from '../desk.js';
import type { Room } from '../shows/room.js';
import { viewerKey } from '../shows/viewer-key.js';
import { checkPoll } from './check-poll.js';
import type { DeskParts } from './desk-parts.js';
import { DueActs } from './due-acts.js';
import { mustBeLive } from './plan-act.js';
import type { ShowLog } from './show-log.js';
import type { PersonalAct } from './viewer-acts.js';

/** What sellers do with polls, and what time does in their name. */
export class PollActs {
  readonly #parts: DeskParts;
  readonly #log: ShowLog;
  readonly #due = new DueActs();

  constructor(parts: DeskParts, log: ShowLog) {
    this.#parts = parts;
    this.#log = log;
  }

  /** Prepares a poll. @throws StallError `wrong-state`, `bad-request`. */
  set(show: string, draft: PollDraft): Promise<void> {
    return this.#log.inTurn(show, async (room) => {
      if (room.state.status === 'ended') throw new StallError('wrong-state');
      checkPoll(draft);
      room.back.polls.set(await this.#parts.ledger.enter('poll.put', { show, draft }));
    });
  }

  /** Removes a prepared poll. @throws StallError `wrong-state`, `not-found`. */
  remove(show: string, poll: string): Promise<void> {
    return this.#log.inTurn(show, async (room) => {
      await this.#parts.ledger.enter('poll.remove', { show, poll });
      room.back.polls.remove(poll);
    });
  }

  /** Within a turn. One that is open is left as it is. @throws StallError `wrong-state`, `not-found`. */
  async open(room: Room, poll: string, allowanceMs: number): Promise<Placed> {
    mustBeLive(room.state);
    const up = findUp(room, poll);
    if (up && !up.closed) return this.#log.placed(room);
    const take = { show: room.row.id, poll, allowanceMs };
    const { row, events } = await this.#parts.ledger.enter('poll.open', take);
    room.back.polls.set(row);
    return this.#log.publish(room, events);
  }

  /** Within a turn. @throws StallError `not-found` for one that was never opened. */
  close(room: Room, poll: string, reason: PollCloseReason): Promise<Placed> {
    if (findUp(room, poll)?.closed) return Promise.resolve(this.#log.placed(room));
    return this.#close(room, [poll], reason);
  }

  /** Within a turn: all that are open end with the show. */
  async closeAll(room: Room): Promise<void> {
    const open = (room.state.polls ?? []).filter(({ closed }) => !closed);
    const ids = open.map(({ poll }) => poll.id);
    if (ids.length > 0) await this.#close(room, ids, 'show-ended');
  }

  /** Closes polls whose time is up. */
  tick(room: Room, onError: (error: unknown) => void): void {
    const t = this.#parts.clock.now();
    const show = room.row.id;
    for (const { poll, closed } of room.state.polls ?? []) {
      if (closed || poll.closesAt === undefined || poll.closesAt > t) continue;
      const close = (now: Room) => this.close(now, poll.id, 'time');
      this.#due.start(`${show} ${poll.id}`, () => this.#log.inTurn(show, close), onError);
    }
  }

  async #close(
    room: Room,
    polls: readonly string[],
    reason: PollCloseReason,
    then: readonly EventDraft[] = [],
  ): Promise<Placed> {
    const take = { show: room.row.id, polls, reason, then };
    const { rows, events } = await this.#parts.ledger.enter('poll.close', take);
    for (const row of rows) room.back.polls.set(row);
    return this.#log.publish(room, events);
  }
}

/**
 * Votes in a poll: one vote each, for good.
 *
 * @throws StallError `closed`, `not-found`, `key-reused`; `already-yours` where the viewer voted otherwise.
 */
export async function vote(
  { ledger, rooms }: DeskParts,
  { show, by, key }: PersonalAct & { key: string },
  { of: poll, choice }: { of: string; choice: string },
): Promise<PollVote> {
  const room = await rooms.open(show);
  const viewer = viewerKey(room.row.salt, by.subject);
  const take = { show, poll, choice, viewer, key };
  const { vote: given, count } = await ledger.enter('poll.vote', take);
  if (count !== null) {
    room.back.polls.count(poll, choice, count);
    // Votes are never taken back: their number is a version too.
    room.addGauges({ [pollGauge(poll, choice)]: [count, count] });
    room.pokeViewer(viewer, 'crowd');
  }
  return given;
}

function findUp(room: Room, id: string) {
  return room.state.polls?.find(({ poll }) => poll.id === id);
}

import { talkRules } from '@livestall/protocol';
import type {
  Claim,
  LineDraft,
  OwnLine,
  ProductChoice,
  Question,
  Wish,
  Wished,
} from '@livestall/protocol';
import type { Actor, Speaker } from '../desk.js';
import type { Barred } from '../ledger/contract.js';
import type { Room } from '../shows/room.js';
import { personKey, viewerKey } from '../shows/viewer-key.js';
import { checkLine } from './check-line.js';
import { earn } from './fan-acts.js';
import type { DeskParts } from './desk-parts.js';
import { judged, judgedByWords } from './judged.js';
import { findListed, NOT_LISTED } from './must-be-listed.js';

/** An act of a person, under a key of its own. */
export interface PersonalAct {
  show: string;
  by: Actor;
  key?: string | undefined;
}

/**
 * Says a line of chat.
 *
 * @throws StallError `closed`, `key-reused`, `bad-request`, `too-large`; `not-found` where what it answers is gone;
 * `followers-only`, `buyers-only`, `rate-limited` by the rules of the talk, `muted` by the house, `unwelcome` for what it says.
 */
export async function say(
  parts: DeskParts,
  { show, by, key }: PersonalAct & { by: Speaker },
  { text, reply, mentions }: LineDraft,
): Promise<OwnLine> {
  const { ledger, rooms } = parts;
  const room = await rooms.open(show);
  const badges = await parts.badges.of(by);
  const said = checkLine(text, by.name);
  const { bar, hold } = await judged(parts, room, by, said);
  const { message, repeated, shown } = await ledger.enter('message.add', {
    show,
    bar,
    slowMs: by.role === 'viewer' ? talkRules(room.state).slowMs : 0,
    sender: viewerKey(room.row.salt, by.subject),
    role: by.role,
    ...said,
    ...(reply !== undefined && { reply }),
    ...(mentions && { mentions }),
    ...badges,
    ...(key !== undefined && { key }),
    ...(by.asked !== undefined && { asked: by.asked }),
    ...(by.role === 'viewer' && { person: personOf(room, by), hold }),
  });
  if (shown) room.addMessage(message);
  if (hold && !repeated) {
    const { held: _, ...line } = message;
    room.back.hold({ ...line, why: hold });
  }
  // It is said, whether or not it earned anything. Who is shown to nobody else earns as anybody does: they are not to know.
  if (!repeated && !hold && badges.follows && room.state.status === 'live')
    void earn(parts, show, by, 'talk').catch(() => undefined);
  return message;
}

/**
 * Asks the host.
 *
 * @throws StallError `closed`, `key-reused`, `bad-request`, `too-large`; `not-found` about a product that the
 * goods don't list; `conflict` with too many open; `unwelcome` for what it says.
 */
export async function ask(
  { ledger, rooms, judge }: DeskParts,
  { show, by, key }: PersonalAct & { key: string },
  { text, product }: Pick<Question, 'text' | 'product'>,
): Promise<Question> {
  const room = await rooms.open(show);
  const sender = viewerKey(room.row.salt, by.subject);
  const said = checkLine(text, by.name);
  const { bar, hold } = await judgedByWords(judge, room, by, said);
  const isPrivate = hold !== undefined;
  const { question, shown } = await ledger.enter('question.add', {
    show,
    bar: ended(room) ?? (product === undefined ? undefined : unlisted(room, { product })) ?? bar,
    sender,
    key,
    ...said,
    isPrivate,
    ...(product !== undefined && { product }),
    ...(by.role === 'viewer' && { person: personOf(room, by) }),
  });
  if (shown) room.questions.add({ question, version: 0, isPrivate });
  return question;
}

/**
 * Wants a question of somebody else answered too, or no more; gives how many do.
 *
 * @throws StallError `not-found`, `closed`; `conflict` for one's own.
 */
export async function wantAnswer(
  { ledger, rooms }: DeskParts,
  { show, by }: PersonalAct,
  question: string,
  wanted: boolean,
): Promise<number> {
  const room = await rooms.open(show);
  const viewer = viewerKey(room.row.salt, by.subject);
  const take = { show, question, viewer, wanted, bar: ended(room) };
  const reading = await ledger.enter('question.vote', take);
  room.questions.count(question, reading);
  return reading[1];
}

/**
 * Claims a coupon.
 *
 * @throws StallError `not-open`, `sold-out`, `closed`, `already-yours`, `sign-in-first`, `not-for-you`, `proof-needed`,
 * `key-reused`.
 */
export async function claim(
  { ledger, rooms, spent }: DeskParts,
  { show, by, key }: PersonalAct & { key: string },
  coupon: string,
): Promise<Claim> {
  const room = await rooms.open(show);
  const viewer = viewerKey(room.row.salt, by.subject);
  await spent.check(room, { kind: 'coupon', id: coupon }, viewer);
  const { identity, segments, proven } = by;
  const take = { show, viewer, coupon, key, identity, segments, proven };
  const granted = await ledger.enter('coupon.claim', take);
  if (!granted.repeated) {
    room.addGauges(granted.gauges);
    room.back.countClaims(coupon, granted.claimed);
    room.pokeViewer(viewer, 'crowd');
  }
  return granted.claim;
}

/** Keeps a wish. @throws StallError `closed` for the beginning of a show that is over, `not-found`, `key-reused`. */
export async function wish(
  { ledger, rooms }: DeskParts,
  { show, by, key }: PersonalAct & { key: string },
  wished: Wished,
): Promise<Wish> {
  const room = await rooms.open(show);
  const bar = wished.of === 'show' ? ended(room) : unlisted(room, wished);
  const viewer = viewerKey(room.row.salt, by.subject);
  const kept = await ledger.enter('wish.add', { show, viewer, wished, key, bar });
  room.back.countWishes(kept.demand);
  room.pokeViewer(viewer);
  return kept.wish;
}

// What stands against an act is for the ledger to say: it knows whether the act was granted before.

/** The person of an account, whom a bar finds in each of its shows. */
function personOf({ row }: Room, by: Actor): { account: string; id: string } {
  return { account: row.account, id: personKey(row.personSalt, by.subject) };
}

function ended({ state }: Room): Barred['bar'] {
  return state.status === 'ended' ? { code: 'closed' } : undefined;
}

function unlisted({ goods }: Room, choice: ProductChoice): Barred['bar'] {
  return findListed(goods, choice) ? undefined : NOT_LISTED;
}

import { StallError } from '@livestall/protocol';
import type { ViewerData, ViewerErased, ViewerShowData } from '@livestall/protocol';
import type { Person } from '../desk.js';
import type { Ledger } from '../ledger/ledger.js';
import { personKey, viewerKey } from '../shows/viewer-key.js';
import type { DeskParts } from './desk-parts.js';
import { tellFollowers } from './fan-acts.js';
import { tellBarred } from './talk-acts.js';
import { tellChange } from './tell-change.js';
import { newId } from './new-id.js';
import type { ShowLog } from './show-log.js';

/** How many lines are erased in one write, so that none holds up the others for long. */
const LINES = 200;

/**
 * All that an account's shows keep of one person. They are looked at one by one: others may write between.
 *
 * @throws StallError `not-found` where there is no such account: that is not the same as nothing kept.
 */
export async function readViewerData(
  { ledger, clock }: DeskParts,
  { account, subject }: Person,
): Promise<ViewerData> {
  if (!(await ledger.read('account', { id: account }))) throw new StallError('not-found');
  const shows: ViewerShowData[] = [];
  for (const { id, salt, title } of await ledger.read('shows.of', { account })) {
    const viewer = viewerKey(salt, subject);
    const kept = await ledger.read('viewer', { show: id, viewer });
    if (Object.values(kept).some((rows) => rows.length > 0)) {
      shows.push({ show: id, title, viewer, ...kept });
    }
  }
  const whose = { account, person: await personOf(ledger, account, subject) };
  const barred = await ledger.read('bar', whose);
  const orders = await ledger.read('order.kept', whose);
  const fan = await ledger.read('fan.kept', whose);
  return {
    ...{ t: clock.now(), account, subject, shows },
    ...(barred && { barred }),
    ...(orders.length > 0 && { orders }),
    ...(fan && { fan }),
  };
}

/** What is yet to be told of people. */
interface Untold {
  forget(show: string, viewer: string): void;
}

/** Forgets a person in all shows of an account; whoever sees their lines is told to drop them. */
export async function eraseViewerData(
  parts: DeskParts,
  { log, untold }: { log: ShowLog; untold: readonly Untold[] },
  person: Person,
): Promise<ViewerErased> {
  forgetUntold(parts, untold, person);
  const { shows } = await readViewerData(parts, person);
  const erased = {
    shows: shows.length,
    messages: 0,
    questions: 0,
    votes: 0,
    requests: 0,
    claims: 0,
    holds: 0,
    entries: 0,
    orders: 0,
    fan: false,
  };
  for (const { show, viewer } of shows) {
    let more = true;
    while (more) {
      await log.inTurn(show, async (room) => {
        // A new alias each time: what they claim in between is of another nobody.
        const alias = `erased-${newId()}`;
        const take = { show, viewer, alias, limit: LINES };
        const one = await parts.ledger.enter('viewer.erase', take);
        log.publish(room, one.events);
        parts.holders.forget(show, viewer);
        erased.messages += one.messages;
        erased.questions += one.questions.length;
        erased.votes += one.votes;
        erased.requests += one.requests;
        erased.claims += one.claims;
        erased.holds += one.holds;
        erased.entries += one.entries;
        for (const change of one.changes) tellChange(room, change);
        if (one.requests > 0) room.back.countRequests(one.requestCount);
        room.retellQuestions(new Map(one.questions.map((id) => [id, null])));
        const { held, heldCount } = await parts.ledger.read('held', { show });
        room.back.setHeld(held, heldCount);
        more = one.more;
      });
    }
  }
  const { account } = person;
  const key = await personOf(parts.ledger, account, person.subject);
  await parts.ledger.enter('person.erase', { account, person: key });
  erased.orders = await parts.ledger.enter('buyer.erase', { account, person: key });
  const left = await parts.ledger.enter('fan.erase', { account, person: key });
  // What was on its way to the ledger when this began came to be untold meanwhile.
  forgetUntold(parts, untold, person);
  tellFollowers(parts.rooms, left.followers);
  await forgetBackstage(parts, person);
  return { t: parts.clock.now(), ...erased, fan: left.erased };
}

function forgetUntold(
  { rooms }: Pick<DeskParts, 'rooms'>,
  untold: readonly Untold[],
  { account, subject }: Person,
): void {
  for (const { row } of rooms.ofAccount(account)) {
    for (const one of untold) one.forget(row.id, viewerKey(row.salt, subject));
  }
}

/** What the sellers of the account's shows have on screen names them no more. */
async function forgetBackstage(
  { ledger, rooms }: DeskParts,
  { account, subject }: Person,
): Promise<void> {
  for (const room of rooms.ofAccount(account)) {
    room.back.forgetFan(viewerKey(room.row.salt, subject));
    room.back.setReported(await ledger.read('reported', { show: room.row.id }));
  }
  await tellBarred({ ledger, rooms }, account);
}

async function personOf(ledger: Ledger, account: string, subject: string): Promise<string> {
  return personKey((await ledger.read('person.salt', { account })) ?? '', subject);
}

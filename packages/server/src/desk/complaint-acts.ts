import { StallError } from '@livestall/protocol';
import type { Act, Complaint } from '@livestall/protocol';
import type { Actor, Placed } from '../desk.js';
import type { Barred } from '../ledger/contract.js';
import type { Room } from '../shows/room.js';
import { viewerKey } from '../shows/viewer-key.js';
import { cutText } from '../cut-text.js';
import type { DeskParts } from './desk-parts.js';
import { findListed, NOT_LISTED } from './must-be-listed.js';
import type { ShowLog } from './show-log.js';
import { auditOf } from './talk-acts.js';

type ReportAct = Extract<Act, { act: `report.${string}` }>;

/**
 * Takes a report of a line, a product or the host; the same viewer's next one of the same takes its place.
 *
 * @throws StallError `bad-request` where it does not say of what; `not-found` for what is not there.
 */
export async function report(
  { ledger, rooms }: DeskParts,
  show: string,
  by: Actor,
  { text, ...complaint }: Complaint,
): Promise<void> {
  const room = await rooms.open(show);
  if ((complaint.of === 'host') !== (complaint.id === undefined)) {
    throw new StallError('bad-request', { hint: 'body/id says which line or product it is.' });
  }
  const said = cutText(text ?? '', Infinity);
  await ledger.enter('complaint.add', {
    show,
    viewer: viewerKey(room.row.salt, by.subject),
    complaint: { ...complaint, ...(said !== '' && { text: said }) },
    bar: await barOf({ ledger }, room, complaint),
  });
  await tellReported({ ledger }, room);
}

/** Notes that the house has seen to what was reported, or has not after all. */
export async function markReport(
  { ledger }: DeskParts,
  log: ShowLog,
  room: Room,
  act: ReportAct,
  by?: Actor,
): Promise<Placed> {
  const { of, id = '' } = act;
  const take = { show: room.row.id, of, id, closed: act.act === 'report.close' };
  const audit = auditOf(act, `${of}:${id}`, by);
  await ledger.enter('complaint.mark', { ...take, audit });
  await tellReported({ ledger }, room);
  return log.placed(room);
}

/** A crowd's reports are counted after they are written, once for all that come meanwhile. */
function tellReported({ ledger }: Pick<DeskParts, 'ledger'>, room: Room): Promise<void> {
  return room.back.reportReads.run(async () => {
    room.back.setReported(await ledger.read('reported', { show: room.row.id }));
  });
}

async function barOf(
  { ledger }: Pick<DeskParts, 'ledger'>,
  room: Room,
  { of, id = '' }: Complaint,
): Promise<Barred['bar']> {
  // One that was taken out of the show meanwhile is among the goods still.
  if (of === 'product') return findListed(room.goods, { product: id }) ? undefined : NOT_LISTED;
  if (of === 'host') return undefined;
  const found = await ledger.read('message', { show: room.row.id, id });
  return found ? undefined : { code: 'not-found', detail: 'There is no such message.' };
}

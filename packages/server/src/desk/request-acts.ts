import { CONTACT_LIMIT, REQUEST_LIMIT, StallError } from '@livestall/protocol';
import type { CustomRequest, Product, RequestDraft } from '@livestall/protocol';
import type { Actor } from '../desk.js';
import type { Barred } from '../ledger/contract.js';
import type { Room } from '../shows/room.js';
import { viewerKey } from '../shows/viewer-key.js';
import { cutText } from '../cut-text.js';
import type { DeskParts } from './desk-parts.js';
import { findListed, NOT_LISTED } from './must-be-listed.js';
import type { PersonalAct } from './viewer-acts.js';

/**
 * Asks the seller for goods that are made or picked to order.
 *
 * @throws StallError `not-found` for a product that the goods don't list, that was removed or that is not asked for, `bad-request`,
 * `too-large`, `conflict` with too many waiting, `key-reused`.
 */
export async function request(
  { ledger, rooms }: DeskParts,
  { show, by, key }: PersonalAct & { key: string },
  draft: RequestDraft,
): Promise<CustomRequest> {
  const room = await rooms.open(show);
  const asked = {
    ...draft,
    text: checked(draft, 'text', REQUEST_LIMIT),
    // It is one line wherever it is read, and dialled.
    contact: checked(draft, 'contact', CONTACT_LIMIT).replace(/\s+/g, ' '),
  };
  const product = findListed(room.goods, { product: draft.product });
  const choice = product?.request?.choices?.find(({ id }) => id === draft.choice);
  const viewer = viewerKey(room.row.salt, by.subject);
  const added = await ledger.enter('request.add', {
    ...{ show, viewer, key, asked },
    title: product?.title ?? '',
    choice: choice?.label ?? null,
    bar: isRemoved(room, draft.product) ? NOT_LISTED : barOf(product, draft.choice),
  });
  if (!added.repeated) {
    room.back.countRequests(added.count);
    room.pokeViewer(viewer);
  }
  return added.request;
}

/** Notes whether the seller has seen to a request. @throws StallError `not-found`. */
export async function markRequest(
  { ledger, rooms }: DeskParts,
  show: string,
  { request: id, answered }: { request: string; answered: boolean },
): Promise<CustomRequest> {
  const room = await rooms.open(show);
  const marked = await ledger.enter('request.mark', { show, request: id, answered });
  room.back.countRequests(marked.count);
  room.pokeViewer(marked.viewer);
  return marked.request;
}

/** Removes a request for good; a viewer's own alone. @throws StallError `not-found`. */
export async function removeRequest(
  { ledger, rooms }: DeskParts,
  { show, by }: PersonalAct,
  id: string,
): Promise<void> {
  const room = await rooms.open(show);
  const viewer = ownerOf(by, room.row.salt);
  const removed = await ledger.enter('request.remove', { show, request: id, viewer });
  room.back.countRequests(removed.count);
  room.pokeViewer(removed.viewer);
}

function ownerOf({ role, subject }: Actor, salt: string): string | null {
  return role === 'viewer' ? viewerKey(salt, subject) : null;
}

function checked(draft: RequestDraft, field: 'text' | 'contact', limit: number): string {
  const text = cutText(draft[field], Infinity);
  if (text === '') {
    throw new StallError('bad-request', { hint: `body/${field} needs more than spaces.` });
  }
  if (text.length > limit) {
    throw new StallError('too-large', { hint: `body/${field} takes ${limit} UTF-16 units.` });
  }
  return text;
}

/** Whether its seller took it out of the show; the goods list it still. */
function isRemoved({ state }: Room, product: string): boolean {
  return state.removed.some((one) => one.product === product);
}

/** What stands against it is for the ledger to say: it knows whether it was granted before. */
function barOf(product: Product | undefined, choice: string | undefined): Barred['bar'] {
  if (!product) return NOT_LISTED;
  if (!product.request) return { code: 'not-found', detail: 'This is not asked for, but bought.' };
  const { choices } = product.request;
  const fits = choices ? choices.some(({ id }) => id === choice) : choice === undefined;
  return fits
    ? undefined
    : { code: 'bad-request', detail: 'Choose one of what the seller offers.' };
}

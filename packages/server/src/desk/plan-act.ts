import { changedRules, findScene, StallError, talkRules } from '@livestall/protocol';
import type { Act, EventDraft, ShowState } from '@livestall/protocol';
import { newId } from './new-id.js';

/** The acts that become events of the log by the show's state alone. */
export type EventAct = Exclude<
  Act,
  {
    act:
      | 'coupon.drop'
      | 'coupon.close'
      | 'offer.drop'
      | 'offer.close'
      | 'giveaway.drop'
      | 'giveaway.close'
      | 'message.restore'
      | 'message.pin'
      | 'message.unpin'
      | 'message.restore-many'
      | 'message.approve'
      | 'message.refuse'
      | 'message.hold'
      | 'report.close'
      | 'report.reopen'
      | 'person.mute'
      | 'person.ban'
      | 'person.shadow'
      | 'person.free'
      | 'person.ban-many'
      | 'person.free-many'
      | 'poll.open'
      | 'poll.close'
      | 'question.show'
      | 'question.close'
      | 'question.answer'
      | 'question.reopen'
      | 'question.remove'
      | 'question.restore'
      | 'rehearsal.play'
      | 'run.go'
      | 'run.place'
      | 'stock.set'
      | 'stock.set-many';
  }
>;

/**
 * The events that an act comes to, in a show as it stands. An act that would change nothing comes to none,
 * so that one that is sent twice does no harm.
 *
 * @throws StallError `wrong-state` where the show is not at that point, `not-found`.
 */
export function planAct(act: EventAct, state: ShowState): EventDraft[] {
  switch (act.act) {
    case 'show.start':
      return startShow(state);
    case 'show.end':
      return endShow(state);
    case 'product.pin':
      return pinProduct(act.product, state);
    case 'product.unpin':
      return unpinProduct(act.product, state);
    case 'product.remove':
      return removeProduct(act, state);
    case 'product.restore':
      return isRemoved(act.product, state)
        ? [{ type: 'product.restored', data: { product: act.product } }]
        : [];
    case 'scene.switch':
      return switchScene(act.scene, state);
    case 'message.redact':
      return redactLines([act.message], state);
    case 'message.redact-many':
      return redactLines(act.messages, state);
    case 'talk.rule':
      return ruleTalk(act, state);
    case 'notice.post':
      return postNotice(act, state);
    case 'notice.remove':
      return state.notices.some(({ id }) => id === act.notice)
        ? [{ type: 'notice.removed', data: { notice: act.notice } }]
        : [];
  }
}

/** @throws StallError `wrong-state`. */
export function mustBeLive({ status }: ShowState): void {
  if (status !== 'live') {
    throw new StallError('wrong-state', { message: 'This can be done while the show is live.' });
  }
}

function startShow({ status }: ShowState): EventDraft[] {
  if (status === 'live') return [];
  if (status === 'scheduled') return [{ type: 'show.started', data: {} }];
  throw new StallError('wrong-state', {
    message: 'This show has ended.',
    hint: 'An ended show stays ended: make a new one in the same channel.',
  });
}

function endShow(state: ShowState): EventDraft[] {
  if (state.status === 'ended') return [];
  mustBeLive(state);
  return [{ type: 'show.ended', data: {} }];
}

function pinProduct(product: string, state: ShowState): EventDraft[] {
  mustBeLive(state);
  if (isRemoved(product, state)) throw noProduct(product);
  mustHave(product, state);
  const [pin, ...others] = state.pins;
  if (pin?.product === product && others.length === 0) return [];
  return [{ type: 'product.pinned', data: { product, pins: [product] } }];
}

function unpinProduct(product: string, state: ShowState): EventDraft[] {
  const pins = state.pins.map((pin) => pin.product);
  if (!pins.includes(product)) return [];
  const left = pins.filter((id) => id !== product);
  return [{ type: 'product.unpinned', data: { product, pins: left } }];
}

function removeProduct(
  { product, reason }: Extract<Act, { act: 'product.remove' }>,
  state: ShowState,
): EventDraft[] {
  mustHave(product, state);
  if (isRemoved(product, state)) return [];
  return [{ type: 'product.removed', data: { product, ...(reason !== undefined && { reason }) } }];
}

function isRemoved(product: string, { removed }: ShowState): boolean {
  return removed.some((one) => one.product === product);
}

function mustHave(product: string, { order }: ShowState): void {
  if (!order.includes(product)) throw noProduct(product);
}

function noProduct(product: string): StallError {
  return new StallError('not-found', {
    message: `The show's goods have no product "${product}".`,
  });
}

function switchScene(scene: string | null, state: ShowState): EventDraft[] {
  if (scene !== null && !findScene(state.stream, scene)) {
    throw new StallError('not-found', { message: `The show's stream has no angle "${scene}".` });
  }
  return scene === state.scene ? [] : [{ type: 'scene.switched', data: { scene } }];
}

function postNotice(
  { text, notice = newId() }: Extract<Act, { act: 'notice.post' }>,
  { notices }: ShowState,
): EventDraft[] {
  if (notices.some(({ id }) => id === notice)) return [];
  return [{ type: 'notice.posted', data: { notice, text } }];
}

function redactLines(messages: readonly string[], { redacted }: ShowState): EventDraft[] {
  return [...new Set(messages)]
    .filter((message) => !redacted.includes(message))
    .map((message) => ({ type: 'message.redacted', data: { message } }));
}

function ruleTalk(
  { act: _, ...change }: Extract<Act, { act: 'talk.rule' }>,
  state: ShowState,
): EventDraft[] {
  const rules = talkRules(state);
  const changed = changedRules(rules, change);
  if (Object.keys(changed).length === 0) return [];
  return [{ type: 'talk.ruled', data: { talk: { ...rules, ...changed } } }];
}

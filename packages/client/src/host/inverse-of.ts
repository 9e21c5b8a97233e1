import { changedRules, PINNED_LIMIT, readGauge, stockGauge, talkRules } from '@livestall/protocol';
import type { Act, Backstage, BarredPerson, Counted, Gauges, ShowState } from '@livestall/protocol';

/** How things stood when an act was done. */
export interface Standing {
  now: ShowState;
  gauges: Gauges;
  backstage: Backstage | null;
  /** Who is barred beyond those that backstage tells, as far as that was read. */
  barred?: readonly BarredPerson[];
}

/**
 * The acts that take an act back, in their order; none where nothing was changed, or where what was done
 * stays done. A coupon, an offer, a giveaway or a poll that came up is closed: what was
 * claimed, held or given stays so.
 *
 * @param before How things stood when it was done.
 */
export function inverseOf(act: Act, before: Standing): readonly Act[] {
  const { now, gauges, backstage } = before;
  switch (act.act) {
    case 'product.pin':
      return ofPin(act.product, now);
    case 'product.unpin':
      return isPinned(act.product, now) ? [{ act: 'product.pin', product: act.product }] : [];
    case 'product.remove':
      return ofRemoval(act.product, now);
    case 'product.restore':
      return now.removed
        .filter(({ product }) => product === act.product)
        .map(({ product, reason }) => ({
          act: 'product.remove',
          product,
          ...(reason !== undefined && { reason }),
        }));
    case 'scene.switch':
      return now.scene === act.scene ? [] : [{ act: 'scene.switch', scene: now.scene }];
    case 'coupon.drop':
      return ofDrop(act.coupon, now);
    case 'offer.drop':
      return now.offers?.some(({ offer }) => offer.id === act.offer)
        ? []
        : [{ act: 'offer.close', offer: act.offer }];
    case 'giveaway.drop':
      return now.giveaways?.some(({ giveaway }) => giveaway.id === act.giveaway)
        ? []
        : [{ act: 'giveaway.close', giveaway: act.giveaway }];
    case 'poll.open':
      return now.polls?.some(({ poll }) => poll.id === act.poll)
        ? []
        : [{ act: 'poll.close', poll: act.poll }];
    case 'message.redact':
      return ofRedaction(act.message, now);
    case 'message.restore':
      return now.redacted.includes(act.message)
        ? [{ act: 'message.redact', message: act.message }]
        : [];
    case 'message.pin':
      return ofLinePin(act.message, now);
    case 'message.unpin':
      return isAtTop(act.message, now) ? [{ act: 'message.pin', message: act.message }] : [];
    case 'message.redact-many': {
      const messages = act.messages.filter((id) => !now.redacted.includes(id));
      return messages.length === 0 ? [] : [{ act: 'message.restore-many', messages }];
    }
    case 'message.restore-many': {
      const messages = act.messages.filter((id) => now.redacted.includes(id));
      return messages.length === 0 ? [] : [{ act: 'message.redact-many', messages }];
    }
    case 'message.approve':
      return [{ act: 'message.redact', message: act.message }];
    case 'message.refuse':
      return [{ act: 'message.hold', message: act.message }];
    case 'message.hold':
      return [{ act: 'message.refuse', message: act.message }];
    case 'report.close':
      return [{ ...act, act: 'report.reopen' }];
    case 'report.reopen':
      return [{ ...act, act: 'report.close' }];
    case 'person.mute':
    case 'person.ban':
    case 'person.shadow':
    case 'person.free':
      return ofPerson(act, before);
    case 'person.ban-many':
      return ofBans(act, before);
    case 'person.free-many':
      return barAllAgain(act.senders, before);
    case 'talk.rule':
      return ofRules(act, now);
    case 'notice.post':
      return act.notice === undefined ? [] : [{ act: 'notice.remove', notice: act.notice }];
    case 'notice.remove':
      return now.notices.flatMap(({ id, text }) =>
        id === act.notice && typeof text === 'string'
          ? [{ act: 'notice.post', text, notice: id } as const]
          : [],
      );
    case 'stock.set': {
      const { act: name, ...item } = act;
      return countedBefore([item], gauges).map((before) => ({ act: name, ...before }));
    }
    case 'stock.set-many': {
      const items = countedBefore(act.items, gauges);
      return items.length === 0 ? [] : [{ act: act.act, items }];
    }
    case 'question.show':
    case 'question.close':
    case 'question.answer':
    case 'question.reopen':
      return ofQuestion(act, before);
    case 'question.remove':
      return ofQuestionRemoval(act.question, now);
    case 'question.restore':
      return [{ act: 'question.remove', question: act.question }];
    case 'run.go':
      return [...ofStep(act.item, before), ...ofPlace(act.item, backstage)];
    case 'run.place':
      return ofPlace(act.item, backstage);
    case 'rehearsal.play':
      return [{ act: 'rehearsal.play', on: !act.on }];
    case 'show.start':
    case 'show.end':
    case 'coupon.close':
    case 'offer.close':
    case 'giveaway.close':
    case 'poll.close':
      return [];
  }
}

type PersonAct = Extract<Act, { act: `person.${string}`; sender: string }>;

/** Somebody who was barred otherwise before is barred like that again. */
function ofPerson(act: PersonAct, before: Standing): Act[] {
  const again = barAgain(act.sender, before);
  if (act.act === 'person.free') return again;
  const restore = 'redact' in act && act.redact;
  // Freeing alone brings lines back.
  if (again.length > 0 && !restore) return again;
  return [{ act: 'person.free', sender: act.sender, ...(restore && { restore }) }, ...again];
}

function ofBans(
  { senders, redact: restore }: Extract<Act, { act: 'person.ban-many' }>,
  before: Standing,
): Act[] {
  const again = barAllAgain(senders, before);
  const freed = restore
    ? senders
    : senders.filter((sender) => barAgain(sender, before).length === 0);
  if (freed.length === 0) return again;
  return [{ act: 'person.free-many', senders: freed, ...(restore && { restore }) }, ...again];
}

/** Those who were banned are so again by one act. */
function barAllAgain(senders: readonly string[], before: Standing): Act[] {
  const again = senders.flatMap((sender) => barAgain(sender, before));
  const banned = again.flatMap((act) => (act.act === 'person.ban' ? act.sender : []));
  if (banned.length < 2) return again;
  const others = again.filter(({ act }) => act !== 'person.ban');
  return [{ act: 'person.ban-many', senders: banned }, ...others];
}

/** The act by which somebody came to be barred as they are, as long as that still lasts. */
function barAgain(sender: string, { backstage, barred = [] }: Standing): Act[] {
  const bar = [...(backstage?.barred ?? []), ...barred].find(
    (one) => one.sender === sender || one.person === sender,
  );
  if (!bar) return [];
  const { kind, until = 0, person } = bar;
  if (kind !== 'mute') return [{ act: `person.${kind}`, sender: bar.sender ?? person }];
  const forMs = Math.max(1_000, until - (backstage?.t ?? until));
  return [{ act: 'person.mute', sender: bar.sender ?? person, forMs }];
}

function ofRules({ act, ...change }: Extract<Act, { act: 'talk.rule' }>, now: ShowState): Act[] {
  const rules = talkRules(now);
  const changed = changedRules(rules, change);
  const before = changedRules({ ...rules, ...changed }, rules);
  return Object.keys(before).length === 0 ? [] : [{ act, ...before }];
}

/** How many there were of what changed, where somebody counted it. */
function countedBefore(items: readonly Counted[], gauges: Gauges): Counted[] {
  return items.flatMap((item) => {
    const left = readGauge(gauges, stockGauge(item));
    return left === undefined || left === item.left ? [] : [{ ...item, left }];
  });
}

function isPinned(product: string, { pins }: ShowState): boolean {
  return pins.some((pin) => pin.product === product);
}

function ofPin(product: string, { pins }: ShowState): Act[] {
  const [pin, ...others] = pins;
  if (!pin) return [{ act: 'product.unpin', product }];
  if (pin.product === product && others.length === 0) return [];
  return [{ act: 'product.pin', product: pin.product }];
}

function ofRemoval(product: string, now: ShowState): Act[] {
  if (now.removed.some((one) => one.product === product)) return [];
  const back: Act = { act: 'product.restore', product };
  return isPinned(product, now) ? [back, { act: 'product.pin', product }] : [back];
}

function ofRedaction(message: string, now: ShowState): Act[] {
  if (now.redacted.includes(message)) return [];
  const back: Act = { act: 'message.restore', message };
  return isAtTop(message, now) ? [back, { act: 'message.pin', message }] : [back];
}

function ofLinePin(message: string, now: ShowState): Act[] {
  if (isAtTop(message, now)) return [];
  const left = now.pinnedLines?.[PINNED_LIMIT - 1];
  const unpin: Act = { act: 'message.unpin', message };
  return left ? [unpin, { act: 'message.pin', message: left.id }] : [unpin];
}

function isAtTop(message: string, { pinnedLines = [] }: ShowState): boolean {
  return pinnedLines.some(({ id }) => id === message);
}

function ofDrop(coupon: string, { coupons }: ShowState): Act[] {
  const up = coupons.some((one) => one.coupon.id === coupon);
  return up ? [] : [{ act: 'coupon.close', coupon }];
}

type QuestionAct = Extract<
  Act,
  { act: 'question.show' | 'question.close' | 'question.answer' | 'question.reopen' }
>;

function ofQuestion({ act, question }: QuestionAct, { now, backstage }: Standing): Act[] {
  const shown = now.question?.id === question;
  const show: Act = { act: 'question.show', question };
  const reopen: Act = { act: 'question.reopen', question };
  if (act === 'question.reopen') {
    const text = now.answers?.find((one) => one.question.id === question)?.message?.text;
    if (text !== undefined) return [{ act: 'question.answer', question, text }];
    return [shown ? show : { act: 'question.close', question }];
  }
  if (act === 'question.answer') return shown ? [reopen, show] : [reopen];
  if (act === 'question.close') {
    if (shown) return [show];
    return backstage?.questions.some(({ id }) => id === question) ? [reopen] : [];
  }
  if (shown) return [];
  // First the one before, whose showing closes this one; then this one is open again.
  return now.question ? [{ act: 'question.show', question: now.question.id }, reopen] : [reopen];
}

/** What was being answered is so again. */
function ofQuestionRemoval(question: string, now: ShowState): Act[] {
  const back: Act = { act: 'question.restore', question };
  return now.question?.id === question ? [back, { act: 'question.show', question }] : [back];
}

function ofStep(id: string, before: Standing): readonly Act[] {
  const item = before.backstage?.run.items.find((one) => one.id === id);
  switch (item?.kind) {
    case 'product':
      return inverseOf({ act: 'product.pin', product: item.product }, before);
    case 'coupon':
      return inverseOf({ act: 'coupon.drop', coupon: item.coupon }, before);
    case 'offer':
      return inverseOf({ act: 'offer.drop', offer: item.offer }, before);
    case 'giveaway':
      return inverseOf({ act: 'giveaway.drop', giveaway: item.giveaway }, before);
    case 'poll':
      return inverseOf({ act: 'poll.open', poll: item.poll }, before);
    default:
      return [];
  }
}

function ofPlace(item: string | null, backstage: Backstage | null): Act[] {
  const current = backstage?.run.current ?? null;
  return current === item ? [] : [{ act: 'run.place', item: current }];
}

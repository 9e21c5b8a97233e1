import type { HostShow } from '@livestall/client/host';
import {
  changedRules,
  readGauge,
  stockGauge,
  talkRules,
  type Act,
  type Counted,
} from '@livestall/protocol';

/** Whether an act can be seen to have happened, though nobody answered it. */
export function happened(act: Act, host: HostShow): boolean {
  // A notice without a name of its own cannot be told from others.
  const nameless = act.act === 'notice.post' && act.notice === undefined;
  return !nameless && actSeen(act, host);
}

/** Whether what an act was to do can be seen in what came down: state confirms, nothing is drawn before. */
export function actSeen(act: Act, { show, backstage }: HostShow): boolean {
  if (!show) return true;
  const { now } = show;
  const pinned = (product: string) => now.pins.some((pin) => pin.product === product);
  const removed = (product: string) => now.removed.some((one) => one.product === product);
  const asked = (question: string) => backstage?.questions.some(({ id }) => id === question);
  const dropped = (coupon: string) => now.coupons.find((one) => one.coupon.id === coupon);
  const offered = (id: string) => now.offers?.find(({ offer }) => offer.id === id);
  const given = (id: string) => now.giveaways?.find(({ giveaway }) => giveaway.id === id);
  const atTop = (line: string) => now.pinnedLines?.some(({ id }) => id === line) ?? false;
  const polled = (id: string) => now.polls?.find(({ poll }) => poll.id === id);
  const written = (id: string) =>
    now.answers?.some(({ question, message }) => question.id === id && message) ?? false;
  const answered = (id: string) => now.answers?.some(({ question }) => question.id === id) ?? false;
  const counted = (item: Counted) => readGauge(show.gauges, stockGauge(item)) === item.left;
  const held = (id: string) => backstage?.held?.some((line) => line.id === id) ?? false;
  const reported = (of: string, id = '') =>
    backstage?.reports?.some((one) => one.of === of && one.id === id) ?? false;
  const barred = (key: string) =>
    backstage?.barred?.find(({ sender, person }) => sender === key || person === key)?.kind;
  switch (act.act) {
    case 'show.start':
      return now.status !== 'scheduled';
    case 'show.end':
      return now.status !== 'live';
    case 'product.pin':
      return pinned(act.product);
    case 'product.unpin':
      return !pinned(act.product);
    case 'scene.switch':
      return now.scene === act.scene;
    case 'coupon.drop':
      return dropped(act.coupon) !== undefined;
    case 'coupon.close':
      return dropped(act.coupon)?.closed !== undefined;
    case 'offer.drop':
      return offered(act.offer) !== undefined;
    case 'offer.close':
      return offered(act.offer)?.closed !== undefined;
    case 'giveaway.drop':
      return given(act.giveaway) !== undefined;
    case 'giveaway.close':
      return given(act.giveaway)?.closed !== undefined;
    case 'poll.open':
      return polled(act.poll) !== undefined;
    case 'poll.close':
      return polled(act.poll)?.closed !== undefined;
    case 'product.remove':
      return removed(act.product);
    case 'product.restore':
      return !removed(act.product);
    case 'message.redact':
      return now.redacted.includes(act.message);
    case 'message.restore':
      return !now.redacted.includes(act.message);
    case 'message.pin':
      return atTop(act.message);
    case 'message.unpin':
      return !atTop(act.message);
    case 'message.redact-many':
      return act.messages.every((id) => now.redacted.includes(id));
    case 'message.restore-many':
      return !act.messages.some((id) => now.redacted.includes(id));
    case 'message.approve':
    case 'message.refuse':
      return !held(act.message);
    case 'message.hold':
      return held(act.message);
    case 'report.close':
      return !reported(act.of, act.id);
    case 'report.reopen':
      return reported(act.of, act.id);
    case 'person.mute':
      return barred(act.sender) === 'mute';
    case 'person.ban':
      return barred(act.sender) === 'ban';
    case 'person.shadow':
      return barred(act.sender) === 'shadow';
    case 'person.free':
      return barred(act.sender) === undefined;
    case 'person.ban-many':
      return act.senders.every((sender) => barred(sender) === 'ban');
    case 'person.free-many':
      return act.senders.every((sender) => barred(sender) === undefined);
    case 'talk.rule': {
      const { act: _, ...change } = act;
      return Object.keys(changedRules(talkRules(now), change)).length === 0;
    }
    case 'notice.post':
      return act.notice === undefined || now.notices.some(({ id }) => id === act.notice);
    case 'notice.remove':
      return !now.notices.some(({ id }) => id === act.notice);
    case 'question.show':
      return now.question?.id === act.question;
    case 'question.close':
      return now.question?.id !== act.question && !asked(act.question);
    case 'question.answer':
      return written(act.question);
    case 'question.reopen':
      return now.question?.id !== act.question;
    case 'question.remove':
      return now.question?.id !== act.question && !asked(act.question) && !answered(act.question);
    case 'question.restore':
      return (asked(act.question) ?? false) || answered(act.question);
    case 'run.go':
    case 'run.place':
      return backstage?.run.current === act.item;
    case 'rehearsal.play':
      return backstage?.rehearsal?.playing === act.on;
    case 'stock.set':
      return counted(act);
    case 'stock.set-many':
      return act.items.every(counted);
  }
}

import type { Act } from '@livestall/protocol';

/** What an act is about: of the same thing only one act is on its way at a time. */
export function actKey(act: Act): string {
  switch (act.act) {
    case 'show.start':
    case 'show.end':
      return 'show';
    case 'product.pin':
    case 'product.unpin':
    case 'product.remove':
    case 'product.restore':
      return `product:${act.product}`;
    case 'scene.switch':
      return 'scene';
    case 'coupon.drop':
    case 'coupon.close':
      return `coupon:${act.coupon}`;
    case 'offer.drop':
    case 'offer.close':
      return `offer:${act.offer}`;
    case 'giveaway.drop':
    case 'giveaway.close':
      return `giveaway:${act.giveaway}`;
    case 'poll.open':
    case 'poll.close':
      return `poll:${act.poll}`;
    case 'message.redact':
    case 'message.restore':
    case 'message.pin':
    case 'message.unpin':
      return `message:${act.message}`;
    case 'message.approve':
    case 'message.refuse':
    case 'message.hold':
      return `held:${act.message}`;
    case 'message.redact-many':
    case 'message.restore-many':
      return `messages:${act.messages.join()}`;
    case 'report.close':
    case 'report.reopen':
      return `report:${act.of}/${act.id ?? ''}`;
    case 'person.mute':
    case 'person.ban':
    case 'person.shadow':
    case 'person.free':
      return `person:${act.sender}`;
    case 'person.ban-many':
    case 'person.free-many':
      return `persons:${act.senders.join()}`;
    case 'talk.rule':
      return 'talk';
    case 'notice.post':
      return act.notice === undefined ? 'notice' : `notice:${act.notice}`;
    case 'notice.remove':
      return `notice:${act.notice}`;
    case 'stock.set':
      return `stock:${act.product}/${act.variant ?? ''}`;
    case 'stock.set-many':
      return 'stock';
    case 'question.show':
    case 'question.close':
    case 'question.answer':
    case 'question.reopen':
    case 'question.remove':
    case 'question.restore':
      return `question:${act.question}`;
    case 'run.go':
    case 'run.place':
      return 'run';
    case 'rehearsal.play':
      return 'rehearsal';
  }
}

/** Whether two acts ask for the same, word for word. */
export function sameAct(one: Act, other: Act): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

import type { Show } from '@livestall/client';
import type { Act, Backstage, ProductChoice } from '@livestall/protocol';
import { angleName } from './angle-name.js';
import type { ConsoleWords } from './console-words.js';
import { variantName } from '../goods/variant-name.js';
import { whomSaid } from './whom-said.js';

/** What is done to a person: where nothing is known of them, and where something is. */
const PERSON_TERMS = {
  mute: ['muteOne', 'actMute'],
  ban: ['banOne', 'actBan'],
  shadow: ['shadowOne', 'actShadow'],
  free: ['freeOne', 'actFree'],
} as const;

/** What an act is called when it did not happen. */
export function actName(
  act: Act,
  words: ConsoleWords,
  { show, backstage }: { show: Show | null; backstage: Backstage | null },
): string {
  const product = (id: string) => words.text(show?.catalog.get(id)?.title) || id;
  const choice = (chosen: ProductChoice) => {
    const whole = show?.catalog.get(chosen.product);
    const variant = whole?.variants?.find(({ id }) => id === chosen.variant);
    const name = product(chosen.product);
    return whole && variant ? `${name}, ${variantName(whole, variant, words)}` : name;
  };
  const coupon = (id: string) =>
    words.text(backstage?.coupons.find((one) => one.id === id)?.title) || id;
  const offer = (id: string) => {
    const found = backstage?.offers?.find((one) => one.id === id);
    return found ? choice(found) : id;
  };
  const giveaway = (id: string) =>
    words.text(backstage?.giveaways?.find((one) => one.id === id)?.prize) || id;
  const poll = (id: string) =>
    words.text(backstage?.polls?.find((one) => one.id === id)?.title) || id;
  const person = (key: string, measure: keyof typeof PERSON_TERMS) => {
    const whom = whomSaid(key, words, { show, backstage });
    const [bare, said] = PERSON_TERMS[measure];
    return whom === undefined ? words.term(bare) : words.term(said, whom);
  };
  switch (act.act) {
    case 'show.start':
      return words.term('goLive');
    case 'show.end':
      return words.term('endShow');
    case 'product.pin':
      return words.term('actPin', product(act.product));
    case 'product.unpin':
      return words.term('actUnpin', product(act.product));
    case 'scene.switch':
      return words.term('actAngle', angleName(show?.now.stream ?? null, act.scene, words));
    case 'coupon.drop':
      return words.term('actDrop', coupon(act.coupon));
    case 'coupon.close':
      return words.term('actClose', coupon(act.coupon));
    case 'offer.drop':
      return words.term('actDrop', offer(act.offer));
    case 'offer.close':
      return words.term('actClose', offer(act.offer));
    case 'giveaway.drop':
      return words.term('actDrop', giveaway(act.giveaway));
    case 'giveaway.close':
      return words.term('actClose', giveaway(act.giveaway));
    case 'poll.open':
      return words.term('actPoll', poll(act.poll));
    case 'poll.close':
      return words.term('actClose', poll(act.poll));
    case 'product.remove':
      return words.term('actRemove', product(act.product));
    case 'product.restore':
      return words.term('actRestore', product(act.product));
    case 'message.redact':
      return words.term('actRedact');
    case 'message.restore':
      return words.term('actBringBack');
    case 'message.pin':
      return words.term('actPinLine');
    case 'message.unpin':
      return words.term('actUnpinLine');
    case 'message.redact-many':
      return words.term('actRedactMany', act.messages.length);
    case 'message.restore-many':
      return words.term('actBringBackMany', act.messages.length);
    case 'message.approve':
      return words.term('letThrough');
    case 'message.refuse':
    case 'message.hold':
      return words.term('refuseLine');
    case 'report.close':
    case 'report.reopen':
      return words.term('reportSeen');
    case 'person.mute':
      return person(act.sender, 'mute');
    case 'person.ban':
      return person(act.sender, 'ban');
    case 'person.shadow':
      return person(act.sender, 'shadow');
    case 'person.free':
      return person(act.sender, 'free');
    case 'person.free-many':
      return words.term('freeOne');
    case 'person.ban-many':
      return words.term('banMany', act.senders.length);
    case 'talk.rule':
      return words.term('talkRules');
    case 'notice.post':
      return words.term('notice');
    case 'notice.remove':
      return words.term('noticeRemove');
    case 'stock.set':
      return words.term('actStock', choice(act), act.left);
    case 'stock.set-many':
      return words.term('fieldStock');
    case 'question.show':
      return words.term('actAnswer');
    case 'question.answer':
      return words.term('answerInWriting');
    case 'question.remove':
      return words.term('actRemoveQuestion');
    case 'question.restore':
      return words.term('actRestoreQuestion');
    case 'question.close':
    case 'question.reopen':
      return words.term('actQuestion');
    case 'run.go':
    case 'run.place':
      return words.term('actRun');
    case 'rehearsal.play':
      return words.term(act.on ? 'rehearsalPlays' : 'youPlay');
  }
}

import { expect } from '@open-wc/testing';
import { ATTACKS } from '../../protocol/testing/attacks.js';
import { drawn } from '../testing/hostile/drawn.js';
import { hurryFrames, putAllInSight } from '../testing/hostile/in-sight.js';
import { FIRST, MARK, openScene, saying, SCENES, settled } from '../testing/hostile/open-scene.js';
import './console/define.js';
import './console/moderation/define.js';
import './console/prepare/define.js';
import './console/sales/define.js';
import './define.js';

const LAST = '\uE001';
const PLACES = new RegExp(`${FIRST}([^${LAST}]*)${LAST}`, 'g');

/** What no scene draws, and why. */
const UNDRAWN = {
  'a picture whose words stand beside it': [
    'cart.picture.alt',
    'info.host.portrait.alt',
    'info.poster.alt',
    'provenance.producer.portrait.alt',
    'recording.stream.poster.alt',
    'stream.poster.alt',
    'stream.scenes.poster.alt',
  ],
  'a recording is of one angle': [
    'recording.stream.scenes.poster.alt',
    'recording.stream.scenes.title',
    'recording.stream.title',
  ],
  'for developers': ['error.hint'],
  'for programs': [
    'barred.sender',
    'held.mentions',
    'held.sender',
    'key',
    'mentions',
    'pinnedLines.sender',
    'poke',
    'questions.sender',
    'ref',
    'reports.id',
    'reports.sender',
    'sender',
    'token',
    'variants.ref',
  ],
  'the stream’s own words are shown': ['recording.stream.captions.label', 'stream.captions.label'],
  'of a giveaway that is over': ['giveaways.giveaway.prize'],
  'a held line is read by its own words': [
    'held.question.name',
    'held.question.text',
    'held.reply.name',
    'held.reply.text',
    'held.system.names',
  ],
  'of a poll that closed long ago': ['polls.poll.choices.text', 'polls.poll.title'],
  'who followed is no news': ['fans.new.name'],
  'nowhere yet': [
    'answers.message.name',
    'answers.message.text',
    'answers.question.name',
    'answers.question.text',
    'removed.reason',
  ],
};

describe('text from elsewhere', () => {
  const ran: string[] = [];
  const trap = (what: string) => () => void ran.push(what);
  const { alert, confirm, prompt } = globalThis;
  const onViolation = trap('policy');
  let restore: (() => void)[];

  before(() => {
    restore = [putAllInSight(), hurryFrames()];
    const traps = { alert: trap('alert'), confirm: trap('confirm'), prompt: trap('prompt') };
    Object.assign(globalThis, traps);
    addEventListener('securitypolicyviolation', onViolation);
  });

  after(() => {
    for (const back of restore) back();
    Object.assign(globalThis, { alert, confirm, prompt });
    removeEventListener('securitypolicyviolation', onViolation);
  });

  afterEach(() => {
    document.body.replaceChildren();
    localStorage.clear();
    expect(ran.splice(0), 'what ran').to.eql([]);
  });

  for (const name of SCENES) {
    it(`is drawn as text: ${name}`, async () => {
      const { element, put } = await openScene(name, saying(MARK));
      // What is drawn is looked at, not how it looks: hundreds of paintings take their time.
      element.style.contentVisibility = 'hidden';
      const plain = drawn(element);
      expect(plain.join(''), 'texts').to.contain(MARK);
      // What a part may be: itself with any of these texts in it. A talk draws later, and of longer lines fewer.
      const known = new Set<string>();
      for (const attack of ATTACKS) {
        // Spaces at the ends are taken away in places, and are no attack.
        const text = attack.trim();
        put(saying(text));
        await settled();
        // The talk asked for its frame, and has it.
        await settled();
        const shown = text.replace(/\s+/g, ' ');
        const [letter = ''] = Array.from(text);
        for (const part of plain) {
          known.add(part);
          known.add(part.replaceAll(MARK, () => shown).replaceAll(FIRST, () => letter));
        }
        expect(
          drawn(element).filter((part) => !known.has(part)),
          attack,
        ).to.eql([]);
      }
    });
  }

  it('is drawn from every field, but for those that are listed here', async () => {
    const places = new Set<string>();
    const seen = new Set<string>();
    const text = (place: string) => {
      places.add(place);
      return `${FIRST}${place}${LAST}`;
    };
    for (const name of SCENES) {
      const { element } = await openScene(name, { ...saying(''), text });
      for (const [, place = ''] of drawn(element).join('').matchAll(PLACES)) seen.add(place);
      element.remove();
    }
    const undrawn = [...places].filter((place) => !seen.has(place));
    expect(undrawn.sort()).to.eql(Object.values(UNDRAWN).flat().sort());
  });
});

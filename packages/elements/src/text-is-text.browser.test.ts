import { expect } from '@open-wc/testing';
import { ATTACKS } from '../../protocol/testing/attacks.js';
import { drawn } from '../testing/hostile/drawn.js';
import { hurryFrames, putAllInSight } from '../testing/hostile/in-sight.js';
import { openScene, saying, SCENES, settled } from '../testing/hostile/open-scene.js';
import { PlaceMarks } from '../testing/hostile/place-marks.js';
import './console/define.js';
import './console/moderation/define.js';
import './console/prepare/define.js';
import './console/sales/define.js';
import './define.js';

/** How many attacks one text has in it. */
const AT_ONCE = 16;

/** Texts by the attack that they begin with. Spaces at the ends are taken away in places, and are no attack. */
const TEXTS = ATTACKS.map((_, from) =>
  Array.from({ length: AT_ONCE }, (_, nth) => ATTACKS[(from + nth) % ATTACKS.length])
    .join(' ')
    .trim(),
);
/** The same as they are drawn. */
const SHOWN = TEXTS.map((text) => text.replace(/\s+/g, ' '));

/** So many that every attack was in every place. */
const ROUNDS = Math.ceil(ATTACKS.length / AT_ONCE);

/** How often a drawing is looked at until it is right: some parts draw later. */
const LOOKS = 50;

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
    'lang',
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
  'a held line is read by its own words': [
    'held.question.name',
    'held.question.text',
    'held.reply.name',
    'held.reply.text',
    'held.system.names',
  ],
};

describe('text from elsewhere', () => {
  const marks = new PlaceMarks();
  const seen = new Set<string>();
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
      const { element, put } = await openScene(name, {
        ...saying(''),
        text: (place) => marks.of(place),
      });
      // What is drawn is looked at, not how it looks: hundreds of paintings take their time.
      element.style.contentVisibility = 'hidden';
      const plain = lasting(element);
      const there = marks.in(plain.join(''));
      expect(there, 'texts').not.to.eql([]);
      for (const place of there) seen.add(place);
      for (let round = 0; round < ROUNDS; round += 1) {
        const from = (place: string) => (marks.indexOf(place) + round * AT_ONCE) % ATTACKS.length;
        put({ ...saying(''), text: (place) => TEXTS[from(place)] ?? '' });
        const words = (place: string) => SHOWN[from(place)] ?? '';
        const parts = plain.map((part) => marks.said(part, words));
        // News is told once: it may stand there in the words that it came in.
        const read = () =>
          lasting(element).map((part, index) =>
            plain[index - 1] === 'role=status' && part === plain[index] ? parts[index] : part,
          );
        await becomes(read, parts);
      }
    });
  }

  it('is drawn from every field, but for those that are listed here', () => {
    const undrawn = marks.places.filter((place) => !seen.has(place));
    expect(undrawn.sort()).to.eql(Object.values(UNDRAWN).flat().sort());
  });
});

/** All that is drawn, but for whether it is in sight: some notes go after a while. */
function lasting(element: Element): string[] {
  return drawn(element).filter((part) => part !== 'hidden=');
}

/** Waits until what is drawn are these parts and no others. */
async function becomes(read: () => readonly unknown[], parts: readonly string[]): Promise<void> {
  const whole = parts.join('\n');
  for (let look = 0; look < LOOKS; look += 1) {
    await settled();
    if (read().join('\n') === whole) return;
  }
  expect(read()).to.eql(parts);
}

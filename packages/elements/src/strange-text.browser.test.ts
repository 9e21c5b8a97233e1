import { expect } from '@open-wc/testing';
import { BAD_ADDRESSES } from '../../protocol/testing/attacks.js';
import { drawn, elementsIn } from '../testing/hostile/drawn.js';
import { putAllInSight } from '../testing/hostile/in-sight.js';
import { looseTexts } from '../testing/hostile/loose-texts.js';
import { MARK, openScene, saying, SCENES, settled } from '../testing/hostile/open-scene.js';
import './console/define.js';
import './console/moderation/define.js';
import './console/prepare/define.js';
import './console/sales/define.js';
import './define.js';

const ADDRESSES = ['href', 'src', 'srcset', 'poster', 'action', 'formaction', 'data', 'xlink:href'];

/** Texts at the edge of what a text can be. */
const STRANGE: Readonly<Record<string, string>> = {
  'ten thousand characters in one word': 'x'.repeat(10_000),
  'ten thousand characters in words': 'all the good things '.repeat(500),
  'towers of marks': `Z${'\u0300\u0316\u0336'.repeat(300)}algo`,
  'characters of four bytes': '𠮷🧑‍🌾🍐'.repeat(50),
  'half characters': '\uD800 \uDFFF \uD83E',
  'no width at all': '\u200B\u200D\uFEFF\u2060',
  'ends of lines': 'a\u0000b\u2028c\u2029d\r\n\te\u0085f',
  'directions turned': '\u202Enoitcerid \u2066\u2067\u061Cגדול\u2069',
};

/** Elements that reach out of the scene to the side, where nobody scrolls. */
function reachingOut(scene: HTMLElement): string[] {
  const room = scene.getBoundingClientRect();
  return [...elementsIn(scene)]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
    .filter((one) => {
      const { overflowX, display } = getComputedStyle(one);
      return overflowX === 'visible' && display !== 'inline';
    })
    .filter((one) => one.getBoundingClientRect().left + one.scrollWidth > room.right + 1)
    .map((one) => `${one.localName}.${one.className}`);
}

describe('strange text', () => {
  let restore: () => void;

  before(() => {
    restore = putAllInSight();
  });

  after(() => restore());

  afterEach(() => {
    document.body.replaceChildren();
    localStorage.clear();
  });

  for (const name of SCENES) {
    it(`cannot reorder what stands beside it: ${name}`, async () => {
      const { element } = await openScene(name, saying(MARK));
      expect(looseTexts(element, MARK)).to.eql([]);
    });

    it(`keeps within its place: ${name}`, async () => {
      const { element, put } = await openScene(name, saying('Plain'));
      // Which kinds there are, not how many: of longer lines the talk draws fewer.
      const tags = (parts: readonly string[]) => [
        ...new Set(parts.filter((part) => part.startsWith('<'))),
      ];
      const plain = tags(drawn(element));
      for (const [what, text] of Object.entries(STRANGE)) {
        put(saying(text));
        await settled();
        await new Promise(requestAnimationFrame);
        expect(reachingOut(element), what).to.eql([]);
        expect(plain, what).to.include.members(tags(drawn(element)));
      }
    });

    it(`leads nowhere as an address: ${name}`, async () => {
      const { element, put } = await openScene(name, saying('Plain'));
      for (const bad of BAD_ADDRESSES) {
        put({ ...saying('Plain'), address: bad, link: bad });
        await settled();
        for (const one of elementsIn(element)) {
          for (const attribute of ADDRESSES) {
            for (const url of (one.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean)) {
              const { protocol, hostname, username } = new URL(url, 'https://live.example');
              const what = `${bad}: ${attribute} of ${one.localName}`;
              expect(protocol + username, what).to.match(/^https?:$/);
              expect(hostname, what).not.to.contain('evil');
            }
          }
        }
      }
    });
  }
});

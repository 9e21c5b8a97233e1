import { StallError } from '@livestall/protocol';
import { aBackstage } from '../../a-backstage.js';
import type { FakeShowState } from '../../fake-show.js';
import type { Scene } from '../scene.js';

/** What is clicked in the words that are not said. */
const inWords = (selector: string) => `stall-word-lists ${selector}`;

/** The words that viewers do not say: a list of them, one being written that has a fault, and none. */
export function wordScenes(show: FakeShowState): Scene[] {
  const spanish = [
    'idiota',
    'imbécil',
    'tonto',
    'mal dito',
    'estafa',
    'timo',
    'compra en mi tienda',
  ];
  const wordLists = new Map<string, readonly string[]>([
    ['ar', ['غبي', 'احتيال']],
    ['es', spanish],
    ['zh', Array.from({ length: 1_240 }, (_, n) => `坏词${n}`)],
  ]);
  const hint = 'Line 1 is no word: it takes a letter at least, and 64 UTF-16 units at most.';
  const refusing = (name: string) =>
    name === 'setWords'
      ? Promise.reject(new StallError('bad-request', { hint }))
      : Promise.resolve();
  const scene = (name: string, host: Scene['host'], ...clicks: string[]): Scene => ({
    ...{ name, show, host: { backstage: aBackstage(), ...host } },
    clicks: ['.section:has-text("More")', '.order details:nth-of-type(2) > summary', ...clicks],
  });
  return [
    scene('console-words', { wordLists }, inWords('.opens >> nth=1')),
    scene(
      'console-words-wrong',
      { wordLists, wording: refusing },
      inWords('.opens >> nth=1'),
      inWords('.opened .acts .button >> nth=0'),
      inWords('.draft .accent'),
    ),
    scene('console-words-none', {}, inWords('.acts .button >> nth=0')),
    scene('console-words-offline', { wording: () => Promise.reject(new StallError('offline')) }),
  ];
}

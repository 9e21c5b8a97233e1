import { expect } from '@open-wc/testing';
import { measurePictures } from './measure-pictures.js';

const DOT = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const NONE = 'data:,none';

describe('measurePictures', () => {
  const page = window.Image;
  afterEach(() => (window.Image = page));

  it('says how large pictures are, and that one is none, and then lets go of them', async () => {
    let errors = 0;
    window.Image = class extends page {
      constructor() {
        super();
        this.addEventListener('error', () => (errors += 1));
      }
    };
    const done: number[] = [];
    const measures = await measurePictures([DOT, NONE, DOT], (count) => done.push(count));
    expect([...measures].toSorted()).to.eql([
      [NONE, null],
      [DOT, { width: 1, height: 1 }],
    ]);
    expect(done).to.eql([1, 2]);
    // What is let go of fails no more: it would go on doing so for good.
    for (let turn = 0; turn < 3; turn += 1) await new Promise((go) => setTimeout(go));
    expect(errors).to.equal(1);
  });
});

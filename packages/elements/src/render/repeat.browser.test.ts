import { assert, fixture } from '@open-wc/testing';
import { html, render } from 'lit';
import { repeat } from './repeat.js';

describe('repeat', () => {
  let list: HTMLElement;

  const draw = (items: readonly string[]): void => {
    const rows = repeat(
      items,
      (item) => item,
      (item) => html`<li>${item}</li>`,
    );
    render(
      html`<li>first</li>
        ${rows}
        <li>last</li>`,
      list,
    );
  };
  const words = (): (string | null)[] => [...list.children].map((one) => one.textContent);

  beforeEach(async () => {
    list = await fixture('<ul></ul>');
  });

  it('keeps nothing of the items that went', () => {
    draw(['a', 'b', 'c']);
    const { length } = list.childNodes;
    for (let n = 0; n < 50; n += 1) draw([`${n}`, `${n + 1}`, `${n + 2}`]);
    assert.deepEqual(words(), ['first', '49', '50', '51', 'last']);
    assert.equal(list.childNodes.length, length);
  });

  it('draws what comes, goes and moves, with the elements that were there', () => {
    draw(['a', 'b', 'c']);
    const b = list.children[2];
    for (const items of [['c', 'b'], [], ['b'], ['d', 'b', 'a', 'e'], ['e', 'a', 'b']]) {
      draw(items);
      assert.deepEqual(words(), ['first', ...items, 'last']);
      if (items.length === 2) assert.equal(list.children[2], b);
    }
  });

  it('is swept where a list is all that its parent has', () => {
    const draw = (items: number[]): void => {
      const rows = repeat(
        items,
        (item) => item,
        (item) => html`<li>${item}</li>`,
      );
      render(rows, list);
    };
    draw([1, 2]);
    const { length } = list.childNodes;
    for (let n = 2; n < 50; n += 1) draw([n, n + 1]);
    assert.equal(list.childNodes.length, length);
  });
});

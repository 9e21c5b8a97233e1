import { expect } from '@open-wc/testing';
import { inPrepare } from '../../../testing/in-prepare.js';

/** On a phone, with a form open that is longer than the screen. */
async function inForm(part: string, open: string) {
  const prepare = await inPrepare({ part });
  await prepare.click(open);
  const focused = () => prepare.desk.shadowRoot?.activeElement as HTMLInputElement | null;
  const save = async () => {
    prepare.button('Save').focus();
    await prepare.click('Save');
  };
  return { ...prepare, focused, save };
}

describe('a form of stall-prepare', () => {
  afterEach(() => localStorage.clear());

  it('leads to the first field that is wrong, and says at its button how many are', async () => {
    const { box, fill, focused, save } = await inForm('coupons', 'Add a coupon');
    await save();
    const title = box().querySelector("[id$='-title']")!;
    expect(focused()?.id).to.equal(title.id);
    const { top, bottom } = title.getBoundingClientRect();
    expect(top).to.be.greaterThan(0);
    expect(bottom).to.be.lessThan(innerHeight);
    const told = () => [...box().querySelectorAll('form > [role=alert]')].at(-1)?.textContent;
    expect(told()).to.equal('Not saved yet. 3 fields are wrong.');
    await fill('title', 'Ten off');
    await fill('percent', '10');
    expect(told()).to.equal('Not saved yet. One field is wrong.');
    await save();
    expect(focused()?.id).to.match(/-code$/);
  });

  it('takes a price in the digits of an Arabic or a Hindi keyboard', async () => {
    const { fill, save, called } = await inForm('goods', 'Add a product');
    await fill('title', 'Dates');
    await fill('price', '٣٫٥٠');
    await fill('stock', '४०');
    await fill('url', 'https://shop.example/dates');
    await save();
    expect(JSON.stringify(called('setGoods'))).to.contain('"price":{"amount":350,');
    expect(JSON.stringify(called('act'))).to.contain('"left":40');
  });

  it('leads to no field where none is wrong', async () => {
    const { button, fill, focused, save, called } = await inForm('coupons', 'Add a coupon');
    await fill('title', 'All off');
    await fill('percent', '100');
    await fill('code', 'ALL');
    await save();
    expect(called('setCoupon')).to.eql([]);
    expect(focused() === button('Save it anyway')).to.be.true;
  });

  it('leads to what was saved, which the page may be scrolled past', async () => {
    const { fill, focused, save } = await inForm('goods', 'Add a product');
    for (const [name, value] of [
      ['title', 'Quinces'],
      ['price', '4'],
      ['url', 'https://shop.example/quinces'],
    ] as const) {
      await fill(name, value);
    }
    await save();
    expect(focused()?.ariaLabel).to.equal('Change: Quinces');
  });

  it('leads back to where it was opened when it is closed', async () => {
    const { button, click, focused, root } = await inForm('goods', 'Add a product');
    button('Cancel').focus();
    await click('Cancel');
    expect(focused()?.textContent.trim()).to.equal('Add a product');
    const change = root.querySelector<HTMLElement>('[part=goods] .change')!;
    const { ariaLabel } = change;
    change.click();
    await new Promise((done) => setTimeout(done));
    button('Cancel').focus();
    await click('Cancel');
    expect(focused()?.ariaLabel).to.equal(ariaLabel);
  });

  it('has nothing behind the bar at the top once the keyboard comes to it', async () => {
    const { element, button } = await inForm('goods', 'Add a product');
    const bar = element.renderRoot.querySelector('[part=state]')!;
    const cancel = button('Cancel');
    cancel.scrollIntoView({ block: 'end' });
    scrollBy(0, cancel.getBoundingClientRect().top - 8);
    expect(cancel.getBoundingClientRect().top).to.be.lessThan(bar.getBoundingClientRect().bottom);
    cancel.focus();
    expect(cancel.getBoundingClientRect().top).to.be.at.least(bar.getBoundingClientRect().bottom);
  });

  for (const [part, open] of [
    ['show', 'New show'],
    ['angles', 'Say where the picture comes from'],
    ['goods', 'Add a product'],
    ['offers', 'Add a flash offer'],
    ['giveaways', 'Add a giveaway'],
  ] as const) {
    it(`leads there in ${part} too`, async () => {
      const { box, button, fill, focused } = await inForm(part, open);
      if (part === 'show') await fill('title', '');
      const save = button('Save') ?? button('Make the show');
      save.focus();
      save.click();
      await new Promise((done) => setTimeout(done));
      const [first] = box().querySelectorAll('[aria-invalid=true]');
      expect(first?.id).to.match(/./);
      expect(focused()?.id).to.equal(first?.id);
    });
  }
});

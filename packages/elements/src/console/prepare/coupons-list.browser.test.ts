import { StallError } from '@livestall/protocol';
import { expect } from '@open-wc/testing';
import { inPrepare } from '../../../testing/in-prepare.js';

async function newCoupon() {
  const prepare = await inPrepare({ part: 'coupons' });
  const { box, click, fill } = prepare;
  await click('Add a coupon');
  await fill('title', 'Ten off');
  await fill('code', 'TEN');
  const field = (name: string) =>
    box().querySelector<HTMLInputElement | HTMLSelectElement>(`.field [id$='-${name}']`)!;
  /** What stands below a field that is wrong. */
  const wrong = (name: string) => box().querySelector(`.field [id$='-${name}-wrong']`)?.textContent;
  return { ...prepare, field, wrong };
}

describe('the coupons of stall-prepare', () => {
  afterEach(() => localStorage.clear());

  it('are in what the goods are paid in, and in nothing else', async () => {
    const { show, desk, field, wrong, click, fill, called } = await newCoupon();
    const offered = () => [...(field('currency') as HTMLSelectElement).options].map((o) => o.value);
    expect(offered()).to.eql(['USD']);
    await fill('kind', 'amount');
    await fill('amount', '5');
    // The goods are others now.
    const [pears] = [...show.catalog.values()];
    show.set({ catalog: [{ ...pears!, price: { amount: 900, currency: 'EUR' } }] });
    desk.requestUpdate();
    await click('Save');
    expect(called('setCoupon')).to.eql([]);
    expect(wrong('currency')).to.equal('Choose what your goods are paid in.');
    expect(offered(), 'what was chosen is not lost').to.eql(['USD', 'EUR']);
    await fill('currency', 'EUR');
    await click('Save');
    expect(called('setCoupon')).to.have.length(1);
  });

  it('say at the field what the server did not take, and lose nothing', async () => {
    const { host, box, field, wrong, click, fill } = await newCoupon();
    await fill('percent', '10');
    await fill('each', '3');
    const hint = 'body/perViewer is not above body/total.';
    const message = 'One viewer would get more than there are.';
    host.preparing = () => Promise.reject(new StallError('bad-request', { message, hint }));
    await click('Save');
    expect(wrong('each')).to.equal(`${message} ${hint}`);
    const foot = [...box().querySelectorAll('form > [role=alert]')].at(-1);
    expect(foot?.textContent, 'it is said once').not.to.contain(message);
    expect(field('each').value).to.equal('3');
    await fill('each', '2');
    expect(wrong('each')).to.equal('');
  });
});

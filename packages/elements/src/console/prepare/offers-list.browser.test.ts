import { StallError, type OfferDraft } from '@livestall/protocol';
import { expect } from '@open-wc/testing';
import { inPrepare } from '../../../testing/in-prepare.js';

const draft: OfferDraft = {
  id: 'flash',
  product: 'persimmons',
  price: { amount: 1290, currency: 'USD' },
  total: 20,
  perViewer: 1,
};

const prepare = (offers: OfferDraft[] = []) =>
  inPrepare({
    part: 'offers',
    host: {
      backstage: { offers: offers.map((one) => ({ ...one, held: 0, confirmed: 0, waiting: 0 })) },
    },
  });

describe('the flash offers of stall-prepare', () => {
  afterEach(() => localStorage.clear());

  it('are accessible, and so is the form of one', async () => {
    const { desk, click } = await prepare([draft]);
    await expect(desk).to.be.accessible();
    await click('Add a flash offer');
    await click('Save');
    await expect(desk).to.be.accessible();
  });

  it('are prepared from the goods, and mistakes are named', async () => {
    const { host, box, click, fill } = await prepare();
    await click('Add a flash offer');
    await fill('of', 'honey honey-500g');
    expect(box().textContent).to.contain('Usually $16.90');
    await fill('price', '9.90');
    await click('Save');
    expect(box().textContent).to.contain('Write a whole number.');
    await fill('total', '20');
    await click('Save');
    const [[, saved] = []] = host.calls.filter(([name]) => name === 'setOffer');
    expect(saved).to.deep.include({
      ...{ product: 'honey', variant: 'honey-500g', total: 20, perViewer: 1 },
      price: { amount: 990, currency: 'USD' },
    });
    expect(box().querySelector('form')).to.equal(null);
  });

  it('are saved at the second word only where their price saves nothing', async () => {
    const { box, click, fill, called } = await prepare();
    await click('Add a flash offer');
    await fill('of', 'honey honey-500g');
    await fill('price', '16.90');
    await fill('total', '20');
    await click('Save');
    expect(called('setOffer')).to.eql([]);
    expect(box().textContent).to.contain('This price is not below the usual one.');
    await fill('price', '169');
    await click('Save');
    expect(called('setOffer'), 'what is changed is looked at anew').to.eql([]);
    await click('Save it anyway');
    expect(called('setOffer')).to.have.length(1);
  });

  it('are saved at the second word only where they have more units than are left', async () => {
    const { show, desk, box, click, fill, called } = await prepare();
    show.set({ gauges: { 'stock:persimmons': 45 } });
    desk.requestUpdate();
    await click('Add a flash offer');
    await fill('price', '12.90');
    await fill('total', '46');
    await click('Save');
    expect(called('setOffer')).to.eql([]);
    expect(box().textContent).to.contain('It has more units than are left: 45. Save it anyway?');
    await fill('total', '45');
    await click('Save');
    expect(called('setOffer')).to.have.length(1);
  });

  it('are thrown out, and put back as they were', async () => {
    const { host, box, click } = await prepare([draft]);
    await click('Throw out: Fuyu persimmons');
    expect(host.calls).to.deep.include(['removeOffer', 'flash']);
    host.preparing = () => Promise.reject(new StallError('offline'));
    await click('Undo');
    expect(box().querySelector('.wrong')?.textContent).to.contain('cannot be reached');
    host.preparing = () => Promise.resolve();
    await click('Undo');
    expect(host.calls.at(-1)).to.deep.equal(['setOffer', draft]);
    expect(box().querySelector('.thrown')).to.equal(null);
  });
});

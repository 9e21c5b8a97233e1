import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { FakeShow } from '../../testing/fake-show.js';
import { inShow, settled } from '../../testing/in-show.js';
import './define.js';
import type { HostElement } from './host-element.js';

const HOST = {
  name: 'Mei Lin',
  badge: 'farmer',
  verifiedBy: 'Willow Bend town hall',
  about: 'Grows pears.',
} as const;

function hosted(host: object = HOST) {
  const show = new FakeShow();
  show.set({ state: { info: { ...show.now.info, host: { name: 'Mei Lin', ...host } } } });
  return show;
}

async function draw(show = hosted()) {
  const element = await inShow<HostElement>(show, html`<stall-host></stall-host>`);
  const pill = () => element.renderRoot.querySelector<HTMLElement>('[part=host]')!;
  const card = () => element.renderRoot.querySelector<HTMLElement>('#card');
  return { element, pill, card };
}

describe('stall-host', () => {
  it('is accessible, closed and open', async () => {
    const { element, pill } = await draw();
    await expect(element).to.be.accessible();
    pill().click();
    await settled(element);
    await expect(element).to.be.accessible();
  });

  it('says on a tap who stands for the badge', async () => {
    const { element, pill, card } = await draw();
    expect(pill().innerText).to.contain('Mei Lin').and.to.contain('Farmer');
    pill().click();
    await settled(element);
    expect(card()!.matches(':popover-open')).to.equal(true);
    expect(card()!.innerText).to.contain('Verified by Willow Bend town hall');
    expect(card()!.innerText).to.contain('Grows pears.');
  });

  it('is no button where a tap would tell nothing new', async () => {
    const { element, pill, card } = await draw(new FakeShow());
    expect(pill().localName).to.equal('div');
    expect(card()).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('has a letter for a portrait, whole as people see it', async () => {
    const { element } = await draw(hosted({ name: '👨‍👩‍👧 Orchard' }));
    expect(element.renderRoot.querySelector('[part=portrait]')).to.have.trimmed.text('👨‍👩‍👧');
  });

  it('knows no badge that it has no word for, and takes no name for markup', async () => {
    const { pill } = await draw(hosted({ badge: 'toString', name: '<b>Mei</b>' }));
    expect(pill().querySelector('[part=badge]')).to.equal(null);
    expect(pill().innerText).to.contain('<b>Mei</b>');
  });
});

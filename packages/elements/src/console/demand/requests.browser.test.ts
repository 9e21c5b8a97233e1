import { StallError, type CustomRequest } from '@livestall/protocol';
import { expect } from '@open-wc/testing';
import { inConsole } from '../../../testing/in-console.js';
import { settled } from '../../../testing/in-show.js';
import type { DemandElement } from './demand-element.js';

const request = (id: string, more: Partial<CustomRequest> = {}): CustomRequest => ({
  ...{ id, at: 1, product: 'eggs', title: 'A basket', text: `Six for ${id}`, quantity: 2 },
  ...{ contact: `${id}@mill.example`, answered: false },
  ...more,
});

async function inRequests(
  asked: readonly CustomRequest[] = [request('r2'), request('r1')],
  atOnce = 100,
) {
  const console = await inConsole({}, { backstage: { requests: { open: asked.length, at: 1 } } });
  const { all, click, element, host } = console;
  host.asked = asked;
  host.page = atOnce;
  await click(all('.place')[3] as HTMLElement);
  await customElements.whenDefined('stall-demand');
  const page = element.renderRoot.querySelector('stall-demand') as DemandElement;
  await settled(page);
  await settled(page);
  const rows = () =>
    [...page.renderRoot.querySelectorAll('[part=request]')].map((row) =>
      row.textContent.replace(/\s+/g, ' ').trim(),
    );
  const press = async (label: string) => {
    const buttons = [...page.renderRoot.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent.trim() === label)!.click();
    await settled(page);
    await settled(page);
  };
  return { ...console, page, rows, press };
}

describe('what is asked of the seller', () => {
  afterEach(() => {
    localStorage.clear();
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('is accessible, and counted on the way to it', async () => {
    const { page, all } = await inRequests();
    await expect(page).to.be.accessible();
    expect(all('.place')[3]!.textContent.replace(/\s+/g, ' ')).to.contain('Demand 2');
    expect(all('.place')[3]!.querySelector('.unseen')?.textContent).to.equal('2 requests wait');
  });

  it('stands newest first, with how to reach who asks, and comes in as it is asked', async () => {
    const { host, page, rows } = await inRequests();
    expect(rows()).to.have.length(2);
    expect(rows()[0]).to.match(/2 × A basket .* Six for r2 .*r2@mill\.example/);
    host.asked = [request('r3'), ...host.asked];
    host.set({ backstage: { requests: { open: 3, at: 2 } } });
    await settled(page);
    await settled(page);
    expect(rows()[0]).to.contain('Six for r3');
  });

  it('keeps the keyboard at the same request, and what is open as far back as it was read', async () => {
    const asked = ['r4', 'r3', 'r2', 'r1'].map((id) => request(id));
    const { host, page, rows, press } = await inRequests(asked, 2);
    await press('Show older ones');
    expect(rows()).to.have.length(4);
    const row = page.renderRoot.querySelectorAll('[part=request]')[2]!;
    row.querySelectorAll('button')[1]!.focus();
    host.asked = [request('r5'), ...host.asked];
    host.set({ backstage: { requests: { open: 5, at: 2 } } });
    await settled(page);
    await settled(page);
    expect(rows()[0]).to.contain('Six for r5');
    const at = page.shadowRoot?.activeElement?.closest('li');
    expect(at?.textContent).to.contain('Six for r2');
  });

  it('is seen to, opened again, and removed only when that is said twice', async () => {
    const { host, rows, press } = await inRequests();
    await press('Seen to');
    expect(host.calls.at(-1)).to.deep.equal(['mark', 'r2', true]);
    await press('Not seen to yet');
    expect(host.calls.at(-1)).to.deep.equal(['mark', 'r2', false]);
    await press('Remove');
    expect(rows()).to.have.length(2);
    await press('Remove for good');
    expect(host.calls.at(-1)).to.deep.equal(['remove', 'r2']);
    expect(rows()).to.have.length(1);
  });

  it('puts the keyboard at the next request where one is removed for good', async () => {
    const { page, press } = await inRequests([request('r3'), request('r2'), request('r1')]);
    const row = () => page.shadowRoot?.activeElement?.closest('li')?.textContent;
    page.renderRoot.querySelectorAll('li')[0]!.querySelectorAll('button')[2]!.focus();
    await press('Remove');
    expect(row()).to.contain('Six for r3');
    await press('Remove for good');
    expect(row()).to.contain('Six for r2');
  });

  it('forgets with the next act what was copied, and what was about to be removed', async () => {
    // The clipboard of a page that runs without a window cannot be had.
    const clipboard = { writeText: () => Promise.resolve() };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    const { page, press } = await inRequests();
    const labels = () =>
      [...page.renderRoot.querySelectorAll('li button')].map(({ textContent }) =>
        textContent.trim(),
      );
    await press('Remove');
    expect(labels()).to.include('Remove for good');
    await press('Seen to');
    expect(labels()).to.not.include('Remove for good');
    await press('Copy contact');
    expect(labels()).to.include('Copied');
    await press('Remove');
    expect(labels()).to.not.include('Copied');
    await press('Copy contact');
    expect(labels()).to.include('Copied').and.not.include('Remove for good');
  });

  it('says once that they are as they were before the line was gone', async () => {
    const { host, page } = await inRequests();
    host.set({ connected: false });
    await settled(page);
    const said = [...page.renderRoot.querySelectorAll('[role=status]')];
    expect(said.map(({ textContent }) => textContent)).to.deep.equal([
      'No connection. It is as it was before.',
    ]);
    const requests = page.renderRoot.querySelector('[aria-labelledby=requests]')!;
    const follows = said[0]!.compareDocumentPosition(requests) & Node.DOCUMENT_POSITION_FOLLOWING;
    expect(follows).to.not.equal(0);
  });

  it('says that there is nothing, and what failed, and reads again', async () => {
    const { host, page, press, rows } = await inRequests([]);
    expect(page.renderRoot.textContent).to.contain('Nobody has asked yet');
    host.requesting = () => Promise.reject(new StallError('offline'));
    host.asked = [request('r4')];
    host.set({ backstage: { requests: { open: 1, at: 3 } } });
    await settled(page);
    await settled(page);
    expect(page.renderRoot.querySelector('[role=alert]')).not.to.equal(null);
    host.requesting = () => Promise.resolve();
    await press('Read again');
    expect(rows()).to.have.length(1);
  });
});

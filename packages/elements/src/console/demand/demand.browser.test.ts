import type { Demand } from '@livestall/protocol';
import { expect } from '@open-wc/testing';
import { inConsole } from '../../../testing/in-console.js';
import { settled } from '../../../testing/in-show.js';
import type { FakeHostState } from '../../../testing/fake-host.js';
import type { DemandElement } from './demand-element.js';

const DEMAND: Demand[] = [
  { of: 'show', count: 5 },
  { of: 'product', product: 'eggs', count: 38 },
  { of: 'area', product: 'honey', region: 'DE', count: 2 },
  { of: 'area', product: 'gone', region: 'CN-44', count: 1 },
];

async function inDemand(host: FakeHostState = { backstage: { demand: DEMAND } }) {
  const console = await inConsole({}, host);
  const { all, click, element } = console;
  await click(all('.place')[3] as HTMLElement);
  await customElements.whenDefined('stall-demand');
  const page = element.renderRoot.querySelector('stall-demand') as DemandElement;
  await settled(page);
  const rows = () =>
    [...page.renderRoot.querySelectorAll('[part=row]')].map((row) =>
      row.textContent.replace(/\s+/g, ' ').trim(),
    );
  return { ...console, page, rows };
}

describe('stall-demand', () => {
  afterEach(() => localStorage.clear());

  it('is accessible', async () => {
    const { page } = await inDemand();
    await expect(page).to.be.accessible();
  });

  it('tells of each product how many wait, and where it is not delivered', async () => {
    const { host, page, rows } = await inDemand();
    expect(rows()).to.have.length(3);
    expect(rows()[0]).to.match(/^Pasture eggs.* 38 .* –$/);
    expect(rows()[1]).to.match(/^Wildflower honey .* – .* Germany \(2\)$/);
    expect(rows()[2], 'it is no longer among the goods').to.match(/^gone .* CN-44 \(1\)$/);
    expect(page.renderRoot.textContent).to.contain('5 viewers asked to be told');
    host.set({ backstage: { demand: [{ of: 'product', product: 'eggs', count: 39 }] } });
    await settled(page);
    expect(rows()).to.have.length(1);
    expect(rows()[0]).to.contain('39');
  });

  it('is saved for a spreadsheet', async () => {
    const { page } = await inDemand();
    const saved = new Promise<Blob>((resolve) => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob) => {
        resolve(blob as Blob);
        URL.createObjectURL = createObjectURL;
        return '#';
      };
    });
    page.renderRoot.querySelector('button')!.click();
    expect(await (await saved).text()).to.contain('honey,Wildflower honey,,area,DE,2\r\n');
  });

  it('says that there is nothing, that it is on its way, and that the line is gone', async () => {
    const { host, page } = await inDemand({ backstage: {} });
    expect(page.renderRoot.querySelector('.none')?.textContent).to.contain('Nobody has asked');
    host.set({ backstage: null });
    await settled(page);
    expect(page.renderRoot.querySelectorAll('.skeleton')).to.have.length(3);
    host.set({ backstage: { demand: DEMAND }, connected: false });
    await settled(page);
    expect(page.renderRoot.querySelector('[role=status]')?.textContent).to.contain('No connection');
  });
});

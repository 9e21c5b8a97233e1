import type { ReportQuery } from '@livestall/client/host';
import { StallError, type Report, type Sales } from '@livestall/protocol';
import { aTimeout, expect } from '@open-wc/testing';
import { inConsole } from '../../../testing/in-console.js';
import { settled } from '../../../testing/in-show.js';
import type { SalesElement } from './sales-element.js';

const sales = (more: Partial<Sales>): Sales => ({
  ...{ currency: 'USD', orders: 0, revenue: 0, commission: 0 },
  ...{ unconfirmed: 0, unconfirmedRevenue: 0, ...more },
});

const REPORTS: Record<Report['by'], Report['rows']> = {
  link: [
    {
      ...{ show: 'show-1', product: 'persimmons', title: 'Fuyu persimmons', clicks: 1_204 },
      sales: [
        sales({ currency: 'EUR', orders: 2, revenue: 4_000, commission: 400 }),
        sales({
          orders: 31,
          revenue: 49_290,
          commission: 2_465,
          unconfirmed: 2,
          unconfirmedRevenue: 980,
        }),
      ],
    },
    {
      ...{ show: 'show-0', product: 'gone', title: { en: 'Late pears', zh: '晚梨' } },
      ...{ clicks: 3, sales: [] },
    },
    { show: 'show-0', product: 'sku-7', clicks: 1, sales: [] },
  ],
  host: [{ host: '', clicks: 7, sales: [] }],
  page: [{ page: 'https://paper.example/autumn', clicks: 5, sales: [] }],
  medium: [
    { medium: 'live', clicks: 4, sales: [] },
    { medium: 'copy', clicks: 2, sales: [] },
    { medium: 'qr', clicks: 1, sales: [] },
  ],
  show: [],
};

const SHOWS = [
  { id: 'show-0', title: 'Last week', status: 'ended', rehearsal: false },
  { id: 'show-9', title: 'Practice', status: 'ended', rehearsal: true },
];

const told = (part: HTMLElement) => part.innerText.replace(/\s+/g, ' ').trim();

async function inSales(
  reporting = ({ by }: ReportQuery) => Promise.resolve({ t: 1, by, rows: REPORTS[by] }),
) {
  const { element, host, all, click: tap } = await inConsole({}, { backstage: {} });
  host.preparing = (name) => Promise.resolve(name === 'shows' ? SHOWS : undefined);
  host.reporting = reporting;
  await tap(all('.place')[2] as HTMLElement);
  await customElements.whenDefined('stall-sales');
  const desk = element.renderRoot.querySelector('stall-sales') as SalesElement;
  const ready = async () => {
    await settled(desk);
    await settled(desk);
  };
  await ready();
  const root = desk.renderRoot;
  const click = async (name: string) => {
    [...root.querySelectorAll('button')].find((one) => one.textContent.trim() === name)?.click();
    await ready();
  };
  const rows = () => [...root.querySelectorAll<HTMLElement>('[part=row]')].map((row) => told(row));
  return { desk, root, host, click, ready, rows };
}

describe('stall-sales', () => {
  afterEach(() => localStorage.clear());

  it('is accessible', async () => {
    const { desk } = await inSales();
    await expect(desk).to.be.accessible();
  });

  it('tells what each link brought, each currency for itself, and what is not confirmed apart', async () => {
    const { rows } = await inSales();
    expect(rows()).to.eql([
      'Fuyu persimmons show-1 Clicks 1,204 Orders 33 Revenue €40.00 $492.90 Commission €4.00 $24.65 ' +
        'Not confirmed by your store yet: 2 ($9.80)',
      'Late pears Last week Clicks 3 Orders 0 Revenue – Commission –',
      'sku-7 Last week Clicks 1 Orders 0 Revenue – Commission –',
    ]);
  });

  it('adds up by host, page, way and show', async () => {
    const { root, click, rows } = await inSales();
    await click('Host');
    expect(rows()[0]).to.contain('No host named');
    await click('Page');
    expect(rows()[0]).to.contain('https://paper.example/autumn');
    await click('Way');
    expect(rows().map((row) => row.replace(/ Clicks.*/, ''))).to.eql([
      ...['Tapped in the stall', 'Copied or shared', 'QR code'],
    ]);
    await click('Show');
    expect(root.querySelector('.none')?.textContent).to.contain('Nothing to count yet');
    expect(root.querySelector('[aria-pressed=true]')?.textContent.trim()).to.equal('Show');
  });

  it('lists the most followed of very many pages, adds all of them up, and says where the rest is', async () => {
    const many = Array.from({ length: 1_250 }, (_, n) => ({
      ...{ page: `https://paper.example/${n}`, clicks: 2, sales: [] },
    }));
    const rest = {
      count: 10,
      clicks: 7,
      sales: [sales({ currency: 'EUR', orders: 1, revenue: 100 })],
    };
    const { root, rows } = await inSales(() =>
      Promise.resolve({ t: 1, by: 'page', rows: many, rest }),
    );
    expect(rows()).to.have.length(200);
    expect(told(root.querySelector('[part=sum]') as HTMLElement)).to.contain(
      'Clicks 2,507 Orders 1 Revenue €1.00',
    );
    expect(told(root.querySelector('ol + .hint') as HTMLElement)).to.equal(
      'And 1,060 more: the file has more of them.',
    );
  });

  it('adds everything up, each currency for itself, and tells those who do not see it', async () => {
    const { root } = await inSales();
    expect(told(root.querySelector('[part=sum]') as HTMLElement)).to.equal(
      'Together Clicks 1,208 Orders 33 Revenue €40.00 $492.90 Commission €4.00 $24.65 ' +
        'Not confirmed by your store yet: 2 ($9.80)',
    );
    expect(root.querySelector('[role=status]')).to.have.trimmed.text('Clicks: 1,208. Orders: 33.');
  });

  it('is narrowed to a show, without rehearsals to choose, and to whole days', async () => {
    const { root, host, ready } = await inSales();
    const set = async (field: HTMLInputElement | HTMLSelectElement, value: string) => {
      field.value = value;
      field.dispatchEvent(new Event('change'));
      await ready();
    };
    const select = root.querySelector('select') as HTMLSelectElement;
    expect([...select.options].map(({ text }) => text)).to.eql(['All shows', 'Last week']);
    const [from, to] = [...root.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
    await set(select, 'show-0');
    await set(from, '2026-11-01');
    await set(to, '2026-11-30');
    expect(host.calls.at(-2)).to.eql([
      'report',
      {
        ...{ by: 'link', show: 'show-0' },
        ...{ from: new Date(2026, 10, 1).getTime(), to: new Date(2026, 11, 1).getTime() },
      },
    ]);
    host.reporting = ({ by }) => Promise.resolve({ t: 1, by, rows: [] });
    await set(to, '2026-11-29');
    expect(root.querySelector('.none')?.textContent).to.contain('Nobody followed a link then.');
    expect(select.value).to.equal('show-0');
  });

  it('says where there were rehearsals that their links do not count', async () => {
    const { root, host, click } = await inSales(({ by }) =>
      Promise.resolve({ t: 1, by, rows: [] }),
    );
    const none = () => root.querySelector('.none')?.textContent;
    expect(none()).to.contain('links followed in a rehearsal are left out');
    host.preparing = () => Promise.resolve([SHOWS[0]]);
    await click('Read again');
    expect(none()).to.contain('Nobody has followed a link yet.');
  });

  it('draws what was asked last, whatever is answered last', async () => {
    const waits: (() => void)[] = [];
    const { click, ready, rows } = await inSales(
      ({ by }) =>
        new Promise((answer) => waits.push(() => answer({ t: 1, by, rows: REPORTS[by] }))),
    );
    expect(rows()).to.eql([]);
    await click('Host');
    waits[1]?.();
    await ready();
    waits[0]?.();
    await ready();
    expect(rows()[0]).to.contain('No host named');
  });

  it('says what went wrong, and reads again', async () => {
    let fails = true;
    const { root, click, rows } = await inSales(({ by }) =>
      fails
        ? Promise.reject(new StallError('offline'))
        : Promise.resolve({ t: 1, by, rows: REPORTS[by] }),
    );
    expect(root.querySelector('[role=alert]')?.textContent).to.contain('cannot be reached');
    fails = false;
    await click('Read again');
    expect(rows()).to.have.length(3);
  });

  it('saves it for a spreadsheet', async () => {
    const { host, click } = await inSales();
    const saved: HTMLAnchorElement[] = [];
    const press = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this);
    };
    try {
      await click('Save for a spreadsheet');
    } finally {
      HTMLAnchorElement.prototype.click = press;
    }
    expect(host.calls.at(-1)).to.eql([
      'report file',
      { by: 'link', lang: navigator.language.toLowerCase() },
    ]);
    expect(saved.map(({ download }) => download)).to.eql(['links-by-link.csv']);
    // A browser may ask first, and read it only then.
    await aTimeout(100);
    expect((await fetch(saved[0]!.href)).ok).to.equal(true);
  });
});

import { StallError, type Product } from '@livestall/protocol';
import { expect, waitUntil } from '@open-wc/testing';
import { inPrepare } from '../../../../testing/in-prepare.js';
import { settled } from '../../../../testing/in-show.js';

const HEAD = 'id;title;price;link;stock;option: Jar;picture';
const LINK = 'https://shop.example/x';
const PICTURE = new URL('/packages/server/sample/media/goods/pears.jpg', location.href).href;

async function inFile() {
  const prepare = await inPrepare({ part: 'goods' });
  const { root, desk, click } = prepare;
  await click('Import from a file');
  // Its script comes only now.
  await waitUntil(() => root.querySelector('[part=import]'), 'it opens', { timeout: 60_000 });
  const part = () => root.querySelector('[part=import]') as HTMLElement;
  const choose = (...lines: string[]) => chooseBytes('\uFEFF', lines.join('\r\n'));
  const chooseBytes = async (...parts: BlobPart[]) => {
    const input = part().querySelector('input') as HTMLInputElement;
    const files = new DataTransfer();
    files.items.add(new File(parts, 'goods.csv'));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await waitUntil(() => /goods\.csv|to mend/.test(part().textContent));
    await waitUntil(() => !/being read|Looking/.test(part().textContent));
    await settled(desk);
  };
  return { ...prepare, part, choose, chooseBytes };
}

/** The next file that is saved. */
function savedFile(): Promise<Blob> {
  return new Promise((resolve) => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      resolve(blob as Blob);
      URL.createObjectURL = createObjectURL;
      return '#';
    };
  });
}

describe('goods from a file', () => {
  afterEach(() => localStorage.clear());

  it('are shown first, then taken over at once with their stock', async () => {
    const { desk, part, choose, click, called, root } = await inFile();
    await choose(
      ...[HEAD, `pears;Snow pears;16,50;${LINK};40;;${PICTURE}`],
      ...[`honey;Acacia honey;9;${LINK};12;250 g;`, `honey;;17;;3;500 g;`],
    );
    expect(part().textContent).to.contain('goods.csv: 1 new, 1 changed');
    expect(part().querySelectorAll('.item')).to.have.length(2);
    await expect(desk).to.be.accessible();
    expect(called('setGoods')).to.eql([]);
    await click('Take over: 2');
    await waitUntil(() => !root.querySelector('[part=import]'));
    const [goods] = called('setGoods') as [Product[]];
    const [pears, honey] = ['pears', 'honey'].map((id) => goods.find((one) => one.id === id)!);
    expect(goods.at(-1)).to.equal(pears);
    expect(pears?.price).to.eql({ amount: 1650, currency: 'USD' });
    expect(pears?.pictures[0]?.width).to.be.greaterThan(1);
    expect(honey?.title).to.eql({ en: 'Acacia honey', zh: '百花蜜' });
    expect(called('act')).to.eql([
      {
        act: 'stock.set-many',
        items: [
          { product: 'pears', left: 40 },
          ...honey!.variants!.map(({ id: variant }, index) => {
            return { product: 'honey', variant, left: [12, 3][index] };
          }),
        ],
      },
    ]);
  });

  it('are taken over where they are right, and the others stand there to be saved as a file', async () => {
    const { desk, root, part, choose, button, click, called } = await inFile();
    await choose(
      ...[HEAD, `pears;Pears;free;${LINK};;;`, `plums;Plums;3;${LINK};7;;`],
      `quinces;Quinces;4;${LINK};;;${location.origin}/none-such.jpg`,
    );
    expect(part().textContent).to.contain('goods.csv: 1 new, 0 changed');
    expect(part().textContent).to.contain('can be taken over without them');
    await expect(desk).to.be.accessible();
    button('Take over: 1').focus();
    await click('Take over: 1');
    await waitUntil(() => root.querySelector('.took')?.textContent.includes('1 product'));
    const [goods] = called('setGoods') as [Product[]];
    const took = goods.map(({ id }) => id).filter((id) => /plums|quinces/.test(id));
    expect(took).to.eql(['plums']);
    expect(part().querySelectorAll('.faults li')).to.have.length(2);
    expect(button('Take over: 1')).to.equal(undefined);
    const focused = () => desk.shadowRoot?.activeElement?.textContent.trim();
    await waitUntil(() => focused() === '2 things to mend in the file.');
    const saved = savedFile();
    await click('Save the rows to mend as a file');
    const lines = (await (await saved).text()).split('\r\n');
    expect(lines[0]).to.equal('id,title,price,link,stock,option: Jar,picture,to mend');
    expect(lines[1]).to.match(/^pears,Pears,free,.*price: Write it as a number/);
    expect(lines[2]).to.match(/^quinces,.*picture: /);
    await expect(desk).to.be.accessible();
  });

  it('are read in the letters of the seller’s language, and in others by choice', async () => {
    const { desk, part, chooseBytes } = await inFile();
    const title = new Uint8Array([0xb8, 0xbb, 0xd3, 0xd0]);
    await chooseBytes('id,title,price,link\nkaki,', title, `,3,${LINK}`);
    const select = () => part().querySelector('select') as HTMLSelectElement;
    expect(select().value).to.equal('windows-1252');
    expect(part().querySelector('.item')?.textContent).to.contain('¸»ÓÐ');
    await expect(desk).to.be.accessible();
    select().value = 'gb18030';
    select().dispatchEvent(new Event('change'));
    await waitUntil(() => part().querySelector('.item')?.textContent.includes('富有'));
    expect(select().value).to.equal('gb18030');
  });

  it('are not taken over with anything wrong, which is named by row and column', async () => {
    const { desk, part, choose, button, called } = await inFile();
    await choose(
      ...[HEAD, `pears;Pears;free;${LINK};;;`, `plums;Plums;3;${LINK};;;`],
      `plums;Plums;3;${LINK};;;`,
    );
    expect(part().querySelector('.faults')?.textContent.replace(/\s+/g, ' ')).to.match(
      /2 things to mend.*Row 2, price Write it as a number.*Row 4, id The same stands in row 3/,
    );
    expect(button('Take over: 1')).to.equal(undefined);
    await expect(desk).to.be.accessible();
    await choose(HEAD, `plums;Plums;3;${LINK};;;/none-such.jpg ${location.origin}/none-such.jpg`);
    expect(part().textContent).to.contain('Row 2, picture');
    await choose(HEAD, `plums;Plums;3;${LINK};;;${location.origin}/none-such.jpg`);
    expect(part().textContent).to.contain(`no picture at ${location.origin}/none-such.jpg`);
    expect(called('setGoods')).to.eql([]);
  });

  it('are brought into sight once they are read, and said once they are taken over', async () => {
    const { desk, root, part, choose, click } = await inFile();
    const focused = () => desk.shadowRoot?.activeElement;
    const result = () => focused()?.textContent.trim();
    part().querySelector('input')!.focus();
    await choose(HEAD, `plums;Plums;free;${LINK};;;`);
    await waitUntil(() => result() === 'One thing to mend in the file.');
    expect(focused()?.getBoundingClientRect().top).to.be.within(0, innerHeight / 2);
    part().querySelector('input')!.focus();
    await choose(HEAD, `plums;Plums;3;${LINK};;;`, `pears;Pears;3;${LINK};;;`);
    await waitUntil(() => result() === 'goods.csv: 2 new, 0 changed');
    expect(part().querySelector('.thumb')?.textContent.trim()).to.equal('P');
    await click('Take over: 2');
    await waitUntil(() => !root.querySelector('[part=import]'));
    expect(root.querySelector('.took')).to.have.trimmed.text('2 goods taken over.');
    await click('Import from a file');
    expect(root.querySelector('.took')).to.have.trimmed.text('');
  });

  it('say why a file is none', async () => {
    const { part, choose } = await inFile();
    await choose('"id');
    expect(part().querySelector('[role=alert]')?.textContent).to.contain('goods.csv');
    expect(part().textContent).to.contain('A quotation mark is opened and not closed.');
  });

  it('are all there after a failure in the middle, and the same again does the rest', async () => {
    const { host, root, part, choose, click, called } = await inFile();
    await choose(HEAD, `pears;Pears;3;${LINK};40;;`, `plums;Plums;3;${LINK};5;;`);
    host.acting = () => Promise.reject(new StallError('offline'));
    await click('Take over: 2');
    await waitUntil(() => part().textContent.includes('Not all of it is saved yet'));
    host.show?.set({ gauges: { 'stock:pears': 40 } });
    host.acting = () => Promise.resolve();
    await click('Take over: 2');
    await waitUntil(() => !root.querySelector('[part=import]'));
    expect(called('act').slice(1)).to.eql([
      { act: 'stock.set-many', items: [{ product: 'plums', left: 5 }] },
    ]);
  });

  it('are counted by few acts, however many they are', async () => {
    const { root, choose, click, called } = await inFile();
    const rows = Array.from({ length: 250 }, (_, n) => `p${n};P;3;${LINK};${n + 1};;`);
    await choose(HEAD, ...rows);
    await click('Take over: 250');
    await waitUntil(() => !root.querySelector('[part=import]'));
    const acts = called('act') as { items: object[] }[];
    expect(acts.map(({ items }) => items.length)).to.eql([200, 50]);
  });

  it('can be saved as a file, and changed there', async () => {
    const { click } = await inFile();
    const saved = savedFile();
    await click('Save these goods as a file');
    expect(await (await saved).text()).to.match(/^\uFEFF?id,title,price,.*option: /);
  });
});

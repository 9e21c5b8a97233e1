import type { Product } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import type { ConsoleWords } from '../../console-words.js';
import { EXAMPLE_GOODS } from './example-goods.js';
import { goodsCsv } from './goods-csv.js';
import { readGoods } from './read-goods.js';
import { MOST_ROWS, readTable } from './read-table.js';
import { returnedCsv } from './returned-csv.js';

/** Words that say their own names, in English. */
const words = {
  term: (name: string, ...rest: string[]) => [name, ...rest].join(' '),
  text: (text?: string | { en: string }) => (typeof text === 'object' ? text.en : (text ?? '')),
  number: String,
  lang: () => 'en',
} as unknown as ConsoleWords;

const read = (text: string, goods: readonly Product[] = []) => {
  const table = readTable(new TextEncoder().encode(text));
  if (typeof table === 'string') throw new Error(table);
  return readGoods(table, goods, words);
};
const HEAD = 'id,title,price,link';
const LINK = 'https://shop.example/a';

describe('goods from a file', () => {
  it('are one a row, with columns in any order and some that mean nothing', () => {
    const { entries, faults, unread } = read(
      'Vendor,LINK,Price,currency,title,id,stock,picture,ref,unit\n' +
        `Mei,${LINK},1200,jpy,Pears,pears,40,https://shop.example/p.jpg,gid:1,box`,
    );
    expect([faults, unread]).toEqual([[], ['Vendor']]);
    expect(entries).toMatchObject([
      {
        rows: [{ row: 2 }],
        product: {
          ...{ id: 'pears', title: 'Pears', url: LINK, unit: 'box', ref: 'gid:1' },
          price: { amount: 1200, currency: 'JPY' },
          pictures: [{ url: 'https://shop.example/p.jpg', alt: 'Pears', width: 0, height: 0 }],
        },
        stock: [{ product: 'pears', left: 40 }],
      },
    ]);
  });

  it('have the digits of their currency', () => {
    const amounts = read(
      `${HEAD},currency\na,A,1.234,${LINK},KWD\nb,B,"5,5",${LINK},EUR\nc,C,7,${LINK},JPY`,
    ).entries.map(({ product }) => product.price.amount);
    expect(amounts).toEqual([1234, 550, 7]);
  });

  it('have a row for each variant, whose empty cells are those of the first', () => {
    const { entries } = read(
      `${HEAD},stock,ref,option: Jar,Option:Kind\n` +
        `honey,Honey,9.50,${LINK},12,r1,250 g,raw\nhoney,,17,,3,r2,500 g,raw`,
    );
    expect(entries[0]?.product).toMatchObject({
      price: { amount: 950 },
      options: [
        {
          id: 'o1',
          label: 'Jar',
          values: [
            { id: 'v1', label: '250 g' },
            { id: 'v2', label: '500 g' },
          ],
        },
        { id: 'o2', label: 'Kind', values: [{ id: 'v1', label: 'raw' }] },
      ],
      variants: [
        { id: 'honey-1', options: { o1: 'v1', o2: 'v1' }, ref: 'r1' },
        { id: 'honey-2', options: { o1: 'v2', o2: 'v1' }, ref: 'r2', price: { amount: 1700 } },
      ],
    });
    expect(entries[0]?.stock).toEqual([
      { product: 'honey', variant: 'honey-1', left: 12 },
      { product: 'honey', variant: 'honey-2', left: 3 },
    ]);
  });

  it.each([
    ['a column that is missing', 'id,title,price\na,A,1', 1, 'link', 'importMissing'],
    ['an id', `${HEAD}\na b,A,1,${LINK}`, 2, 'id', 'importNeedsId'],
    ['no name', `${HEAD}\na,,1,${LINK}`, 2, 'title', 'needsTitle'],
    ['a long name', `${HEAD}\na,${'A'.repeat(501)},1,${LINK}`, 2, 'title', 'importLong 500'],
    [
      'a price with more digits than it has',
      `${HEAD}\na,A,1.234,${LINK}`,
      2,
      'price',
      'needsTwoDigits',
    ],
    ['a link', `${HEAD}\na,A,1,javascript:alert(1)`, 2, 'link', 'needsLink'],
    ['stock', `${HEAD},stock\na,A,1,${LINK},-1`, 2, 'stock', 'needsNumber'],
    ['a currency', `${HEAD},currency\na,A,1,${LINK},XYZ`, 2, 'currency', 'importNeedsCurrency'],
    ['a picture', `${HEAD},picture\na,A,1,${LINK},x.png`, 2, 'picture', 'importNeedsPictures 12'],
    [
      'a price that it is less than',
      `${HEAD},compare at\na,A,5,${LINK},4`,
      ...([2, 'compare at', 'needsAbovePrice'] as const),
    ],
    ['a number', `${HEAD},step\na,A,5,${LINK},some`, 2, 'step', 'needsCountUpTo 100000'],
    ['no country', `${HEAD},producer\na,A,5,${LINK},Mei`, 2, 'country', 'needsCountry'],
    [
      'a country that there is not',
      `${HEAD},country,delivered to\na,A,5,${LINK},CN,Narnia`,
      ...([2, 'delivered to', 'needsRegions Narnia'] as const),
    ],
    [
      'a day',
      `${HEAD},country,harvested\na,A,5,${LINK},CN,autumn`,
      ...([2, 'harvested', 'needsDay'] as const),
    ],
    ['a double', `${HEAD}\na,A,1,${LINK}\na,A,1,${LINK}`, 3, 'id', 'importTwice 2'],
    [
      'an option that is open',
      `${HEAD},option: Jar\na,A,1,${LINK},s\na,,1,,`,
      ...([3, 'option: Jar', 'importNeedsOption'] as const),
    ],
    [
      'a long value of an option',
      `${HEAD},option: Jar\na,A,1,${LINK},${'s'.repeat(501)}`,
      ...([2, 'option: Jar', 'importLong 500'] as const),
    ],
    [
      'a first row that says otherwise',
      `${HEAD},option: Jar\na,A,1,${LINK},s\na,B,1,,l`,
      ...([3, 'title', 'importDiffers'] as const),
    ],
  ])('names %s by row and column', (_, text, row, column, why) => {
    expect(read(text).faults).toEqual([{ row, column, why }]);
  });

  it('say what they cost beside the price, how many one may take, and where they come from', () => {
    const { entries, faults } = read(
      `${HEAD},compare at,unit price,measure,min,max,step,country,region,place,producer,harvested,batch,grade,delivered to\n` +
        `a,A,5,${LINK},"6,50",2.5,kg,2,8,2,china,Guangxi,Gongcheng,Mei Lin,2026-11,B7,Extra,"Canada, us-ca, CN"`,
    );
    expect(faults).toEqual([]);
    expect(entries[0]?.product).toEqual({
      ...{ id: 'a', title: 'A', url: LINK, pictures: [], price: { amount: 500, currency: 'USD' } },
      compareAt: { amount: 650, currency: 'USD' },
      unitPrice: { price: { amount: 250, currency: 'USD' }, per: 'kg' },
      quantity: { min: 2, max: 8, step: 2 },
      provenance: {
        origin: { country: 'CN', region: 'Guangxi', place: 'Gongcheng' },
        producer: { name: 'Mei Lin' },
        ...{ harvestDate: '2026-11', batch: 'B7', grade: 'Extra' },
        deliversTo: ['CA', 'US-CA', 'CN'],
      },
    });
  });

  it('compare the first price of a product alone with what it cost before', () => {
    const text = `${HEAD},option: Jar,compare at\na,A,5,${LINK},250 g,6\na,,31,,1 kg,`;
    const { entries, faults } = read(text);
    expect(faults).toEqual([]);
    expect(entries[0]?.product).toMatchObject({
      compareAt: { amount: 600 },
      variants: [{}, { price: { amount: 3100 } }],
    });
  });

  it('have the digits of any keyboard', () => {
    const { entries } = read(`${HEAD},stock\na,A,١٢٫٥٠,${LINK},४०`);
    expect(entries[0]?.product.price.amount).toBe(1250);
    expect(entries[0]?.stock).toEqual([{ product: 'a', left: 40 }]);
  });

  it('are taken where they are right, and all rows of the others given back as they were, with what is wrong', () => {
    const text =
      `${HEAD},option: Jar,note\npears,Pears,3,${LINK},,\n` +
      `honey,Honey,9,${LINK},250 g,"a, b"\nhoney,,=cheap,,500 g,keep\nplums,,2,${LINK},,`;
    const all = read(text);
    expect(all.entries.map(({ product }) => product.id)).toEqual(['pears']);
    expect(all.returned.map(({ row }) => row)).toEqual([3, 4, 5]);
    const csv = returnedCsv(all);
    expect(csv.split('\r\n')).toEqual([
      `\uFEFF${HEAD},option: Jar,note,to mend`,
      `honey,Honey,9,${LINK},250 g,"a, b",`,
      `honey,,'=cheap,,500 g,keep,price: needsPrice`,
      `plums,,2,${LINK},,,title: needsTitle`,
      '',
    ]);
    const again = read(csv.replace("'=cheap", '17'));
    expect(again.unread).toEqual(['note']);
    expect(again.entries.map(({ product }) => product.id)).toEqual(['honey']);
    // What is wrong is said anew, in the same column.
    expect(returnedCsv(again).split('\r\n')[1]).toBe(`plums,,2,${LINK},,,title: needsTitle`);
  });

  it('change what the show has by its id, and leave what the file does not say', () => {
    const [persimmons, honey] = EXAMPLE_GOODS as [Product, Product];
    const { entries, faults } = read(`${HEAD}\nhoney,Acacia honey,8,${LINK}`, [persimmons, honey]);
    expect(faults).toEqual([]);
    expect(entries[0]?.product).toEqual({
      ...honey,
      title: { en: 'Acacia honey', zh: '百花蜜' },
      price: { amount: 800, currency: 'USD' },
      url: LINK,
    });
  });

  it('come back from the file that was made of them as they were', () => {
    const [plain, honey] = EXAMPLE_GOODS as [Product, Product];
    const strange: Product = { ...plain, id: 'x', title: '=HYPERLINK("x";"y")', ref: '@ref' };
    const goods = [plain, honey, strange];
    const csv = goodsCsv(goods, { 'stock:honey/honey-l': [1, 3] }, words);
    expect(csv).toContain(`"'=HYPERLINK`);
    const { entries, faults } = read(csv, goods);
    expect(faults).toEqual([]);
    expect(entries.map(({ product }) => product)).toEqual(goods);
    expect(entries[1]?.stock).toEqual([{ product: 'honey', variant: 'honey-l', left: 3 }]);
  });

  it('are no more than a show takes', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, index) => `p${index},P,1,${LINK}`).join('\n');
    expect(read(`${HEAD}\n${lines(1_000)}`).faults).toEqual([]);
    expect(read(`${HEAD}\n${lines(MOST_ROWS)}`).faults).toEqual([
      { row: 1, column: 'id', why: 'importFull 1000' },
    ]);
    expect(read(`${HEAD}\n${lines(1_000)}`, EXAMPLE_GOODS).faults).toHaveLength(1);
  });

  it('have no more kinds and options than a show takes', () => {
    const kinds = (...values: number[]) => {
      const names = values.map((_, index) => `option: O${index}`);
      const rows = Array.from({ length: values.reduce((all, one) => all * one, 1) }, (_, row) => {
        let rest = row;
        const cells = values.map((count) => {
          const cell = rest % count;
          rest = Math.floor(rest / count);
          return cell;
        });
        return `a,A,1,${LINK},${cells.join()}`;
      });
      return read(`${HEAD},${names.join()}\n${rows.join('\n')}`).faults;
    };
    const many = [{ row: 2, column: 'id', why: 'importMany 500 10 100' }];
    expect(kinds(100, 5)).toEqual([]);
    expect(kinds(101)).toEqual(many);
    expect(kinds(51, 10)).toEqual(many);
    expect(kinds(...Array<number>(11).fill(1))).toEqual(many);
  });
});

import { textIn, type Product, type StoreCatalog } from '@livestall/protocol';
import { MINUTE, scheduled } from '../samples.js';
import type { Scene } from '../scene.js';

const FILE = [
  'id,title,price,link,stock,vendor,option: Jar',
  'persimmons,Fuyu persimmons,18.90,https://shop.example/persimmons,40,Willow Bend,',
  'acacia,Acacia honey from the slopes above the old mill,9.50,https://shop.example/acacia,12,,250 g',
  'acacia,,17,,3,,500 g',
].join('\n');

/** Goods from a file, from one that is half right, and from one that is wrong; goods from the store, and a store that does not answer. */
export function importScenes(goods: readonly Product[]): Scene[] {
  const show = scheduled(12 * MINUTE);
  const clicks = ['role=button[name=Prepare]', 'role=button[name="Import from a file"]'];
  const host = {};
  const store = (name: string, search: StoreCatalog['search']): Scene => ({
    ...{ name, show, host, catalog: { name: 'shop', search } },
    clicks: [
      ...['role=button[name=Prepare]', 'role=button[name="Search your store"]'],
      'role=checkbox >> nth=1',
    ],
  });
  const products = goods.flatMap((one, index) => [
    one,
    { ...one, id: `more-${index}`, title: `${textIn(one.title, ['en'])} from the neighbours` },
  ]);
  return [
    store('console-catalog', () => Promise.resolve({ products, next: '2' })),
    store('console-catalog-none', () => Promise.resolve({ products: [] })),
    store('console-catalog-failed', () => Promise.reject(new Error('The shop is shut.'))),
    { name: 'console-import', show, host, clicks, file: FILE },
    {
      ...{ name: 'console-import-half', show, host, clicks },
      file: `${FILE}\nplums,Plums,three,https://shop.example/plums,,,\nquinces,Quinces,4,,,,`,
    },
    {
      ...{ name: 'console-import-wrong', show, host, clicks },
      file: FILE.replaceAll(/,(18.90|https:)/g, ','),
    },
  ];
}

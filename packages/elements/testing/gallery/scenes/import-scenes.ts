import { MINUTE, scheduled } from '../samples.js';
import type { Scene } from '../scene.js';

const FILE = [
  'id,title,price,link,stock,vendor,option: Jar',
  'persimmons,Fuyu persimmons,18.90,https://shop.example/persimmons,40,Willow Bend,',
  'acacia,Acacia honey from the slopes above the old mill,9.50,https://shop.example/acacia,12,,250 g',
  'acacia,,17,,3,,500 g',
].join('\n');

/** Goods from a file: what it would change, and what is wrong with another. */
export function importScenes(): Scene[] {
  const show = scheduled(12 * MINUTE);
  const clicks = ['role=button[name=Prepare]', 'role=button[name="Import from a file"]'];
  const host = {};
  return [
    { name: 'console-import', show, host, clicks, file: FILE },
    {
      ...{ name: 'console-import-wrong', show, host, clicks },
      file: FILE.replaceAll(/,(18.90|https:)/g, ','),
    },
  ];
}

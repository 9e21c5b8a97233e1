import { layout } from '../src/layout.mjs';

export const data = {
  pagination: { data: 'site.sources', size: 1, alias: 'current' },
  permalink: ({ current }) => `${current.address}index.html`,
};

/** A file of the repository that a guide links, as it is. */
export const render = ({ current, site }) => layout(current, site);

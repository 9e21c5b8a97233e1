import { layout } from '../src/layout.mjs';

export const data = {
  pagination: { data: 'site.pages', size: 1, alias: 'current' },
  permalink: ({ current }) => `${current.address}index.html`,
};

/** A page of the repository, or of one element. */
export const render = ({ current, site }) => layout(current, site);

import { layout } from '../src/layout.mjs';

export const data = { permalink: 'goods/index.html' };

/** Where the goods of the examples lead: there is no store behind this site. */
export const render = ({ site }) =>
  layout(
    {
      address: 'goods/',
      title: 'The product’s own page',
      headings: [],
      html: `<h1>The product’s own page</h1>
<p>In your store this link opens the product. The examples on this site have no store behind them: their basket lives in
the page and forgets everything when you leave it.</p>
<p><a href="../start/store/">Put a stall into a store</a></p>`,
    },
    site,
  );

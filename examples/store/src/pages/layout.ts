import { html, type Html } from '../html/html.ts';

/** What a page puts into the shop's frame. */
export interface PageParts {
  readonly title: string;
  /** Units in the basket, for the header; left out where the page cannot know. */
  readonly count?: number;
  readonly main: Html;
  /** Why the last thing did not work. */
  readonly problem?: string | undefined;
  /** The page's own scripts, by file name in `public/`; the header's comes by itself. */
  readonly scripts?: readonly string[];
  /** The address of the navigation's entry for this page. */
  readonly current?: string;
}

/** All of the shop's look, small enough to be the same on every page and stay in the browser's cache. */
const styles = [
  ...['base', 'frame', 'controls', 'words'],
  ...['window', 'product', 'basket', 'account', 'live'],
];

/** The frame of every page: head, header with the basket's count, main, footer. */
export function layout({
  title,
  count = 0,
  main,
  problem,
  scripts = [],
  current,
}: PageParts): Html {
  return html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="color-scheme" content="light dark" />
      <title>${title} · Willow Bend Farm Shop</title>
      <link rel="icon" href="/logo.svg" type="image/svg+xml" />
      ${styles.map((name) => html`<link rel="stylesheet" href="/styles/${name}.css" />`)}
      ${['header.js', ...scripts].map((name) => html`<script type="module" src="/${name}"></script>`)}
    </head>
    <body>
      <a class="skip" href="#main">Skip to the content</a>
      <header class="site-header">
        <a class="brand" href="/">
          <img src="/logo.svg" alt="" width="32" height="32" />
          <span>Willow Bend <span class="brand-end">Farm Shop</span></span>
        </a>
        <nav aria-label="Shop">
          ${link('/', 'Shop', current)} ${link('/live', 'Live', current)}
          ${link('/account', 'Account', current)}
          <a href="/cart" class="basket-link" ${current === '/cart' && html`aria-current="page"`}>
            Basket
            <span class="count" data-cart-count ${count === 0 && html`hidden`}>${count}</span>
          </a>
        </nav>
      </header>
      <main id="main">${main} ${notice(problem)}</main>
      <footer class="site-footer">
        <p><strong>Willow Bend Farm</strong>, Mei Lin and family, Willow Bend Valley.</p>
        <p>Packed in the morning, on its way by noon. An example shop: nothing here is for sale.</p>
      </footer>
    </body>
  </html>`;
}

function link(address: string, text: string, current: string | undefined): Html {
  return html`<a href="${address}" ${current === address && html`aria-current="page"`}>${text}</a>`;
}

/** Where the page says what has just happened; screen readers hear it, and scripts write it. */
function notice(problem: string | undefined): Html {
  const kind = problem !== undefined && html`data-problem`;
  return html`<p class="notice" role="status" ${kind}>${problem}</p>`;
}

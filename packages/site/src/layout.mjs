import { escape, way } from './address.mjs';
import { frame } from './frame.mjs';

/** A page of words: the sidebar, the text, and what is on it. */
export function layout(page, site) {
  const { address, html, title, headings, example = '', isSource = false } = page;
  // An example stands below the first heading and what follows on it up to the next block.
  const [, head, rest] = /^(<h1>[^]*?<\/h1>\s*(?:<p>[^]*?<\/p>)?)([^]*)$/.exec(html) ?? [
    '',
    '',
    html,
    '',
  ];
  const main = head === undefined ? html : `${head}${example}${rest ?? ''}`;
  return frame({
    address,
    title,
    site,
    body: `<div class="page">
<nav class="menu" id="menu" aria-label="Pages">${menu(address, site)}</nav>
<main id="main"><article class="words">${main}</article>${isSource ? '' : neighbours(address, site)}</main>
${contents(headings)}
</div>`,
  });
}

const link = (from, { address, label }, attributes = '') =>
  `<a href="${way(from, address)}"${from === address ? ' aria-current="page"' : ''}${attributes}>${escape(label)}</a>`;

function menu(address, { menu: sections }) {
  return sections
    .map(
      ({ title, pages }) =>
        `<section><h2>${title}</h2><ul>${pages.map((page) => item(address, page)).join('')}</ul></section>`,
    )
    .join('');
}

function item(address, page) {
  const isOpen = page.children.length > 0 && address.startsWith(page.address);
  const children = page.children.map((child) => `<li>${link(address, child)}</li>`).join('');
  return `<li>${link(address, page)}${isOpen ? `<ul>${children}</ul>` : ''}</li>`;
}

function contents(headings) {
  const main = headings.filter(({ level }) => level === 2);
  if (main.length < 2) return '<div class="contents"></div>';
  const items = main.map(({ id, text }) => `<li><a href="#${id}">${escape(text)}</a></li>`);
  return `<nav class="contents" aria-label="On this page"><h2>On this page</h2><ul>${items.join('')}</ul></nav>`;
}

/** The pages before and after this one, in the order of the sidebar. */
function neighbours(address, { menu: sections }) {
  const all = sections.flatMap(({ pages }) => pages.flatMap((page) => [page, ...page.children]));
  const at = all.findIndex((page) => page.address === address);
  if (at < 0) return '';
  const to = (page, word, rel) =>
    page
      ? `<a rel="${rel}" href="${way(address, page.address)}"><span>${word}</span> ${escape(page.label)}</a>`
      : '<span></span>';
  return `<nav class="neighbours" aria-label="Before and after">${to(all[at - 1], 'Before', 'prev')}${to(all[at + 1], 'Next', 'next')}</nav>`;
}

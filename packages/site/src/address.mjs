/** The way from one page of the site to another, so that it can be served from any folder. */
export const way = (from, to) => '../'.repeat(from.split('/').length - 1) + to || './';

/** The anchor that GitHub gives a heading; the site gives the same. */
export const slug = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that may stand in markup, in quotes too. */
export const escape = (text) => String(text).replace(/[&<>"]/g, (character) => entities[character]);

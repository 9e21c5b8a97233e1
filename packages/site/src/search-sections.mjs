import { slug } from './address.mjs';

/** A page in the sections that the search finds, each with its words. */
export function sections({ address, title, text }) {
  const parts = text.replace(/<!--[^]*?-->/g, '').split(/^(?=#{2,3} )/m);
  return parts.map((part, index) => {
    const heading = index === 0 ? '' : part.match(/^#+ (.*)$/m)[1].replaceAll('`', '');
    return {
      id: address + (heading === '' ? '' : `#${slug(heading)}`),
      title,
      heading,
      text: plain(part.replace(/^#+ .*$/m, '')),
    };
  });
}

/** The words alone, without what marks them. */
const plain = (text) =>
  text
    .replace(/^```.*$/gm, '')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[`*[\]|]|-{3,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

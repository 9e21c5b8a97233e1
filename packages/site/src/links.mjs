import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../../.ci/packages.mjs';
import { way } from './address.mjs';

/** Where the repository's own pictures stand in the site. */
const PICTURES = 'docs/images/';

/**
 * Where links lead: to the page of the site that is made of the linked one, to an element's own page, or to a page
 * that shows the linked file, or what is in the linked folder, as it is.
 */
export class Links {
  /** Files and folders that are linked and are no page of the site. */
  sources = new Set();
  #addresses;
  #tags;

  /**
   * @param {{ source: string, address: string }[]} pages
   * @param {string[]} tags
   */
  constructor(pages, tags) {
    this.#addresses = new Map(pages.map(({ source, address }) => [source, address]));
    this.#tags = new Set(tags);
  }

  /** What turns the links of one page. */
  of({ source, address }) {
    return (link) => {
      if (/^[a-z]+:/.test(link) || link.startsWith('#')) return link;
      const [file, anchor] = link.split('#');
      const target = path.posix.join(path.posix.dirname(source), file).replace(/\/$/, '');
      if (target.startsWith(PICTURES)) return way(address, `images/${path.basename(target)}`);
      if (target === 'docs/elements.md' && this.#tags.has(anchor)) {
        return way(address, `elements/${anchor}/`);
      }
      return way(address, this.#addressOf(target)) + (anchor ? `#${anchor}` : '');
    };
  }

  #addressOf(target) {
    if (target === 'README.md') return '';
    const known = this.#addresses.get(target);
    if (known !== undefined) return known;
    const readme = `${target}/README.md`;
    const file = fs.existsSync(path.join(root, readme)) ? readme : target;
    this.sources.add(file);
    return `source/${file}/`;
  }
}

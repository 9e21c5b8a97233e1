import fs from 'node:fs';
import path from 'node:path';

const LINK = /\s(?:href|src)="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;

/**
 * Fails the build where a link within the site leads nowhere.
 *
 * @param {{ url: string, content: string }[]} results the pages
 * @param {string} folder where they and the files beside them were written
 */
export function checkLinks(results, folder) {
  const pages = new Map(
    results.map(({ url, content }) => [
      url,
      new Set([...content.matchAll(ID)].map(([, id]) => id)),
    ]),
  );
  const leads = (link, url) => {
    const [file, anchor] = link.split('#');
    const target = file === '' ? url : path.posix.join(url, file);
    const ids = pages.get(target);
    if (!ids) return fs.existsSync(path.join(folder, target));
    return anchor === undefined || anchor === '' || ids.has(anchor);
  };
  const faults = results.flatMap(({ url, content }) =>
    [...content.matchAll(LINK)]
      .map(([, link]) => link)
      .filter((link) => !/^[a-z]+:/.test(link) && !leads(link, url))
      .map((link) => `${link} on ${url}`),
  );
  if (faults.length > 0) throw new Error(`Links that lead nowhere:\n${faults.join('\n')}`);
}

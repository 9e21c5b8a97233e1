import fs from 'node:fs';
import path from 'node:path';
import { packageDir, root } from '../../../.ci/packages.mjs';
import { elementPages, elementsIndex } from './elements.mjs';
import { guides, menu } from './guides.mjs';
import { Links } from './links.mjs';
import { codeBlock, render } from './markdown.mjs';
import { numbers } from './numbers.mjs';
import { sections } from './search-sections.mjs';

const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');

/** A guide's text; of a folder, a list of the pages in it; of the elements, whose pages are their own, a list too. */
function textOf(source, manifest) {
  if (source === 'docs/elements.md') return elementsIndex(manifest);
  if (source.endsWith('.md')) return read(source);
  const files = fs.globSync(`${source}/*.md`, { cwd: root }).toSorted();
  const lines = files.map((file) => {
    const title = read(file).match(/^# (.*)$/m)[1];
    return `- [${title}](${path.basename(source)}/${path.basename(file)})`;
  });
  return `# Decisions\n\nWhat was chosen, why, and what it costs.\n\n${lines.join('\n')}\n`;
}

/** All that the site's pages are made of: read anew at every build. */
export function loadSite() {
  const manifest = fs.readFileSync(
    path.join(packageDir('elements'), 'custom-elements.json'),
    'utf8',
  );
  const made = [
    ...guides().map((guide) => ({ ...guide, text: textOf(guide.source, manifest) })),
    ...elementPages(manifest),
  ];
  const links = new Links(
    made.filter(({ address }) => !/^elements\/./.test(address)),
    made.filter(({ address }) => /^elements\/./.test(address)).map(({ label }) => label),
  );
  const pages = made.map((page) => finish(page, links));
  // A file that is shown may be a page with links of its own: the set grows while it is gone through.
  const sources = [];
  for (const file of links.sources) sources.push(sourcePage(file, links));
  return {
    pages,
    sources,
    menu: menuOf(pages),
    numbers: numbers(manifest),
    search: pages.flatMap(sections),
  };
}

function finish(page, links) {
  const { html, headings } = render(page.text, links.of(page));
  const title = headings[0]?.text ?? page.label;
  return {
    ...page,
    html,
    title,
    headings: headings.filter(({ level }) => level === 2 || level === 3),
  };
}

function sourcePage(file, links) {
  const page = { source: file, address: `source/${file}/`, isSource: true };
  if (fs.statSync(path.join(root, file)).isDirectory()) {
    return finish({ ...page, text: listOf(file) }, links);
  }
  if (file.endsWith('.md')) return finish({ ...page, text: read(file) }, links);
  const language = { conf: 'nginx' }[file.split('.').at(-1)] ?? path.extname(file).slice(1);
  const html = `<h1><code>${file}</code></h1>${codeBlock(read(file), language)}`;
  return { ...page, html, title: file, headings: [] };
}

/** The files of a folder that has no page of its own. */
function listOf(folder) {
  const files = fs.globSync(`${folder}/**/*.*`, { cwd: root }).toSorted();
  const lines = files.map((file) => {
    return `- [${path.relative(folder, file)}](${path.relative(path.dirname(folder), file)})`;
  });
  return `# ${folder}\n\n${lines.join('\n')}\n`;
}

/** The sidebar: the elements stand below their own page. */
function menuOf(pages) {
  const titles = new Map(pages.map(({ address, title }) => [address, title]));
  const tags = pages.filter(({ address }) => /^elements\/./.test(address));
  return menu().map((section) => ({
    title: section.title,
    pages: section.pages.map(({ address, label }) => ({
      address,
      label: label ?? titles.get(address),
      children:
        address === 'elements/'
          ? tags.map((tag) => ({ address: tag.address, label: tag.label }))
          : [],
    })),
  }));
}

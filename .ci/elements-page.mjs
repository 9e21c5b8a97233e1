// docs/elements.md from packages/elements/custom-elements.json: `npm run manifest` writes both.
import './needs-node.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { packageDir, root } from './packages.mjs';

const PAGE = path.join(root, 'docs/elements.md');

const HEAD = `# The elements

<!-- Made by "npm run manifest" from the elements' doc comments: edit those. -->

\`livestall/define\` registers \`live-stall\`, which fetches every part the first time that it is needed; the console is
registered by \`@livestall/elements/console/define\`. [Embedding](embedding.md) shows them in use. Every event with a class of its
own bubbles and is composed. The custom properties of \`live-stall\` reach all parts inside it, and may be set on any ancestor.
`;

/** One line for a table's cell; a line of its own would end the table. */
const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text = '') => (text === '' ? '' : `\`${cell(text)}\``);
const optional = (text = '') => text.replace(/ \| undefined$/, '');

/** A table, or nothing where there is nothing in it. */
function table(heads, rows = []) {
  if (rows.length === 0) return '';
  const lines = [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return `\n${lines.join('\n')}\n`;
}

const named = (head, list, name = (text) => code(text)) =>
  table(
    [head, ''],
    list?.map((one) => [name(one.name), cell(one.description)]),
  );

function properties({ members = [], attributes = [] }) {
  const attribute = new Map(attributes.map((one) => [one.fieldName, one.name]));
  return table(
    ['property', 'attribute', 'type', 'default', ''],
    members
      .filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic)
      .map(({ name, type, default: value, description, readonly }) => [
        code(name),
        code(attribute.get(name)),
        code(optional(type?.text)),
        readonly ? 'read only' : code(value),
        cell(description),
      ]),
  );
}

const section = (element) => `
## ${element.tagName}

${element.summary}
${properties(element)}${table(
  ['event', 'class', ''],
  element.events?.map(({ name, type, description }) => [
    code(name),
    code(type?.text),
    cell(description),
  ]),
)}${named('slot', element.slots, (name) => (name === '' ? 'the default one' : code(name)))}${named(
  'part',
  element.cssParts,
)}${named('state', element.cssStates)}${named('custom property', element.cssProperties)}`;

/** @param {string} manifest the text of custom-elements.json */
export async function elementsPage(manifest) {
  const elements = JSON.parse(manifest)
    .modules.flatMap(({ declarations }) => declarations)
    .filter(({ customElement, tagName }) => customElement && tagName)
    .toSorted((a, b) => a.tagName.localeCompare(b.tagName, 'en'));
  const text = HEAD + elements.map(section).join('');
  return format(text, { ...(await resolveConfig(PAGE)), parser: 'markdown' });
}

/** Whether the page is what the manifest says. */
export const isFresh = async (manifest) =>
  fs.existsSync(PAGE) && fs.readFileSync(PAGE, 'utf8') === (await elementsPage(manifest));

if (import.meta.main) {
  const manifest = fs.readFileSync(
    path.join(packageDir('elements'), 'custom-elements.json'),
    'utf8',
  );
  fs.writeFileSync(PAGE, await elementsPage(manifest));
}

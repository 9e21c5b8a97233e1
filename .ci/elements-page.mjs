// docs/elements.md and docs/events.md from packages/elements/custom-elements.json: `npm run manifest` writes all three.
import './needs-node.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { packageDir, root } from './packages.mjs';

/** What stands above all elements, in docs/elements.md and in the site. */
export const ELEMENTS_HEAD = `# The elements

<!-- Made by "npm run manifest" from the elements' doc comments: edit those. -->

\`livestall/define\` registers \`live-stall\`, which fetches every part the first time that it is needed; the console is
registered by \`livestall/console/define\`. [Embedding](embedding.md) shows them in use, [events](events.md) has what they send. The custom properties of \`live-stall\` reach all parts inside it, and may be set on any ancestor.
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
    [head, 'what'],
    list?.map((one) => [name(one.name), cell(one.description)]),
  );

function properties({ members = [], attributes = [] }) {
  const attribute = new Map(attributes.map((one) => [one.fieldName, one.name]));
  // One that a script reads which comes later has no property.
  const alone = attributes
    .filter(({ fieldName }) => fieldName === undefined)
    .map(({ name, type, description }) => [
      '',
      code(name),
      code(type?.text),
      '',
      cell(description),
    ]);
  return table(
    ['property', 'attribute', 'type', 'default', 'what'],
    [
      ...members
        .filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic)
        .map(({ name, type, default: value, description, readonly }) => [
          code(name),
          code(attribute.get(name)),
          code(optional(type?.text)),
          readonly ? 'read only' : code(value),
          cell(description),
        ]),
      ...alone,
    ],
  );
}

/** What the manifest says of one element, as Markdown under a heading of the second level. */
export const sectionOf = (element) => `
## ${element.tagName}

${element.summary}
${element.description ? `\n${element.description}\n` : ''}${properties(element)}${table(
  ['event', 'class', 'what'],
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
export const elementsOf = (manifest) =>
  JSON.parse(manifest)
    .modules.flatMap(({ declarations }) => declarations)
    .filter(({ customElement, tagName }) => customElement && tagName)
    .toSorted((a, b) => a.tagName.localeCompare(b.tagName, 'en'));

const EVENTS_HEAD = `# Events

<!-- Made by "npm run manifest" from the elements' doc comments and event classes: edit those. -->

What a page hears from the stall. Events bubble, and leave shadow roots, so that one listener on \`live-stall\` hears all of
its parts; the few that do not bubble say so.

- An **intent** asks before something happens and can be canceled by \`preventDefault()\`: then the stall leaves it to you.
- A **fact** tells what has happened.

\`\`\`ts
import 'livestall/define';

const stall = document.querySelector('live-stall');
stall?.addEventListener('stall-add-to-cart', (event) => {
  event.preventDefault(); // your page adds it by itself
  const { product, variant, quantity } = event.detail;
  console.log(quantity, variant?.id ?? product.id);
});
\`\`\`

Names and details are in \`HTMLElementEventMap\` once \`livestall\` is imported; the classes are its exports.
`;

/** Every event once, with all the elements that send it. */
function eventsOf(elements) {
  const all = new Map();
  for (const { tagName, events = [] } of elements) {
    for (const event of events) {
      const one = all.get(event.name) ?? { ...event, tags: [], says: [] };
      one.tags.push(tagName);
      if (!one.says.includes(event.description)) one.says.push(event.description);
      all.set(event.name, one);
    }
  }
  return [...all.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

const eventSection = ({ name, type, bubbles, cancelable, detail, tags, says }) => `
## ${name}

${says.length > 1 ? `${says.map((text) => `- ${cell(text)}`).join('\n')}\n\n` : `${cell(says[0])}\n\n`}${[
  cancelable ? 'An intent' : 'A fact',
  `, of the class \`${type?.text}\``,
  bubbles ? '' : ', which does not bubble',
  detail && detail !== 'null' ? `; its detail is ${code(detail)}` : '',
  `. Sent by ${tags.map((tag) => `[${tag}](elements.md#${tag})`).join(', ')}.`,
].join('')}
`;

const SUMMARY_HEAD = ['event', 'kind', 'detail', 'when'];

/** Both pages that are made of the manifest, by their file. */
async function pagesOf(manifest) {
  const elements = elementsOf(manifest);
  const events = eventsOf(elements);
  const summary = table(
    SUMMARY_HEAD,
    events.map(({ name, cancelable, detail, says }) => [
      `[\`${name}\`](#${name})`,
      cancelable ? 'intent' : 'fact',
      detail && detail !== 'null' ? code(detail) : 'none',
      cell(says[0]),
    ]),
  );
  const texts = {
    'docs/elements.md': ELEMENTS_HEAD + elements.map(sectionOf).join(''),
    'docs/events.md': EVENTS_HEAD + summary + events.map(eventSection).join(''),
  };
  const pages = Object.entries(texts).map(async ([file, text]) => {
    const page = path.join(root, file);
    return [page, await format(text, { ...(await resolveConfig(page)), parser: 'markdown' })];
  });
  return Promise.all(pages);
}

/** The pages that are not what the manifest says, by their file. */
export const stalePages = async (manifest) =>
  (await pagesOf(manifest))
    .filter(([page, text]) => !fs.existsSync(page) || fs.readFileSync(page, 'utf8') !== text)
    .map(([page]) => path.relative(root, page));

if (import.meta.main) {
  const file = path.join(packageDir('elements'), 'custom-elements.json');
  for (const [page, text] of await pagesOf(fs.readFileSync(file, 'utf8'))) {
    fs.writeFileSync(page, text);
  }
}

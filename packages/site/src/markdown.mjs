import highlighter from 'highlight.js/lib/common';
import nginx from 'highlight.js/lib/languages/nginx';
import MarkdownIt from 'markdown-it';
import { escape, slug } from './address.mjs';

highlighter.registerLanguage('nginx', nginx);

const names = {
  html: 'HTML',
  css: 'CSS',
  js: 'JavaScript',
  ts: 'TypeScript',
  json: 'JSON',
  sh: 'Shell',
  tsx: 'React',
  vue: 'Vue',
  svelte: 'Svelte',
};
const grammars = { vue: 'xml', svelte: 'xml', mjs: 'js' };

/** Code with its words marked by class, which a policy without inline styles allows. */
function highlight(code, language) {
  const grammar = grammars[language] ?? language;
  return highlighter.getLanguage(grammar)
    ? highlighter.highlight(code, { language: grammar }).value
    : escape(code);
}

/** A block of code with its language and a button that copies it. */
export const codeBlock = (code, language) =>
  `<figure class="code"><figcaption><span>${escape(names[language] ?? language)}</span><button type="button" class="copy" hidden>Copy</button></figcaption><pre tabindex="0"><code>${highlight(code, language)}</code></pre></figure>\n`;

const markdown = new MarkdownIt({ html: true });

markdown.renderer.rules.fence = (tokens, index) =>
  codeBlock(tokens[index].content, tokens[index].info.trim());
// A wide table scrolls by itself, not the page.
markdown.renderer.rules.table_open = () =>
  '<div class="wide" tabindex="0" role="group" aria-label="Table"><table>\n';
markdown.renderer.rules.table_close = () => '</table></div>\n';

/** The words of an inline token, without its marks. */
const words = ({ children }) => children.map(({ content }) => content).join('');

/** Headings with their anchors; where links and pictures lead is the caller's to say. */
markdown.core.ruler.push('site', ({ tokens, env }) => {
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') {
      const text = words(tokens[index + 1]);
      const level = Number(token.tag.slice(1));
      env.headings.push({ level, text, id: slug(text) });
      if (level > 1) token.attrSet('id', slug(text));
    }
    for (const child of token.children ?? []) {
      const name = { link_open: 'href', image: 'src' }[child.type];
      if (name) child.attrSet(name, env.lead(child.attrGet(name)));
    }
  });
});

/**
 * A page's markup, its headings, and its plain text by section for the search.
 *
 * @param {string} text
 * @param {(address: string) => string} lead where an address of the text leads in the site
 */
export function render(text, lead) {
  const env = { headings: [], lead };
  const html = markdown.render(text, env);
  return { html, headings: env.headings };
}

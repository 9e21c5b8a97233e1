import { ELEMENTS_HEAD, elementsOf, sectionOf } from '../../../.ci/elements-page.mjs';
import { example } from './examples.mjs';

/** A page for each element that people use, made from the manifest like docs/elements.md. */
export const elementPages = (manifest) =>
  elementsOf(manifest).map((element) => ({
    source: 'docs/elements.md',
    address: `elements/${element.tagName}/`,
    label: element.tagName,
    text: sectionOf(element).replace(/^\s*## /, '# '),
    example: example(element.tagName),
  }));

/** The page of all elements: a line for each, which leads to its own. */
export const elementsIndex = (manifest) =>
  `${ELEMENTS_HEAD}\n| element | what it is |\n| --- | --- |\n${elementsOf(manifest)
    .map(
      ({ tagName, summary }) =>
        `| [\`${tagName}\`](elements.md#${tagName}) | ${summary.replace(/\s+/g, ' ')} |`,
    )
    .join('\n')}\n`;

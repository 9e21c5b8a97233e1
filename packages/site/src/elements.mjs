import { elementsOf, sectionOf } from '../../../.ci/elements-page.mjs';
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

import fs from 'node:fs';
import path from 'node:path';
import { root } from './packages.mjs';

/** Every page of words in the repository, by its file. */
export const pages = fs
  .globSync(
    '{*.md,.changeset/*.md,docs/**/*.md,packages/*/*.md,packages/*/*/*.md,examples/*/*.md}',
    { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] },
  )
  .toSorted();

/** @param {string} page */
export const read = (page) => fs.readFileSync(path.join(root, page), 'utf8');

/** A block of code. What it is of may be said before it: `<!-- schema: RecordingRequest -->`. */
export const FENCE = /(?:^<!-- (.*) -->\n+)?^```(.*)\n([^]*?)^```$/gm;

/**
 * A page's blocks of code.
 *
 * @param {string} page
 * @returns {{ page: string, language: string, code: string, mark: string | undefined }[]}
 */
export const blocks = (page) =>
  [...read(page).matchAll(FENCE)].map(([, mark, language = '', code = '']) => ({
    ...{ page, language, code, mark },
  }));

/**
 * All blocks in one language.
 *
 * @param {string} language
 */
export const samples = (language) =>
  pages.flatMap(blocks).filter((block) => block.language === language);

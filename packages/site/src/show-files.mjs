import { fileURLToPath } from 'node:url';

/** The recorded show, as files: `npm run docs:record` makes it anew. */
export const showFolder = fileURLToPath(new URL('../show', import.meta.url));

/** The store that the recorded show's goods lead to; the site puts a page of its own in its place. */
export const STORE = 'https://shop.example';

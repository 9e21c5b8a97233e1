import path from 'node:path';

/** The folder of the one-tag build, as a site serves it. */
export const SDK = path.resolve(import.meta.dirname, '../../../livestall/dist/cdn');

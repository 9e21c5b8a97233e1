import { loadSite } from './src/load-site.mjs';
import { carried, watched } from './src/carried.mjs';
import { checkLinks } from './src/check-links.mjs';

/** `npm run docs` serves the site while it is written; `npm run docs:build` makes it, and fails at a link to nowhere. */
export default function site(config) {
  config.setQuietMode(true);
  config.addGlobalData('site', () => loadSite());
  config.addPassthroughCopy(carried());
  for (const files of watched()) config.addWatchTarget(files);
  config.on('eleventy.after', ({ results, directories }) =>
    checkLinks(results, directories.output),
  );
  config.setServerOptions({ port: Number(process.env.PORT ?? 4500), showAllHosts: false });
  return { dir: { input: 'pages', output: 'dist' } };
}

import fs from 'node:fs';
import path from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { manifestOf, packageDir } from './.ci/packages.mjs';

/** What package.json promises, and what is started by address (workers), as sources: dist/a.js is made from src/a.ts. */
function entries(dir, { exports, bin }) {
  const promised = Object.values(exports).map((target) => target.default);
  const patterns = [...promised, ...Object.values(bin ?? {})].map((file) =>
    file.replace('./dist/', 'src/').replace(/\.js$/, '.ts'),
  );
  return [...patterns, 'src/**/*worker.ts'].flatMap((pattern) =>
    fs.globSync(pattern, { cwd: dir }).map((file) => path.join(dir, file)),
  );
}

const compile = (dir, options) =>
  typescript({
    tsconfig: path.join(dir, 'tsconfig.json'),
    filterRoot: dir,
    noEmitOnError: true,
    ...options,
  });

/** Empties dist once the sources have compiled, so that a failed build leaves the last good one. */
const emptied = (dist) => ({
  name: 'emptied',
  generateBundle: () => fs.rmSync(dist, { recursive: true, force: true }),
});

/** Modules as they were written, for people who bundle themselves. */
const library = (dir, manifest) => ({
  input: entries(dir, manifest),
  // All but our own files; tslib's helpers are copied into dist, which spares a dependency.
  external: /^(?!tslib$)[^./]/,
  plugins: [compile(dir), emptied(path.join(dir, 'dist'))],
  output: {
    dir: path.join(dir, 'dist'),
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: path.join(dir, 'src'),
    // npm packs no folder of the name node_modules.
    entryFileNames: ({ name }) => `${name.replace(/^.*node_modules/, 'helpers')}.js`,
    sourcemap: true,
  },
});

/** Space is taken where a line ends, and after a colon, so that what stands around an interpolation stays. */
const slim = (code) =>
  code
    .replace(/\/\*[^]*?\*\/|\/\/#.*/g, '')
    .replace(/([{};,])\s*\n\s*/g, '$1')
    .replace(/\s*\n\s*}/g, '}')
    .replace(/;}/g, '}')
    .replace(/: /g, ':')
    .replace(/\s+/g, ' ');

/** A line of a template begins with a tag or an attribute; no line of a script does. */
const slimTemplates = (code) => code.replace(/\n\s+(?=<|[.@?]?[a-zA-Z-]+=["$])/g, ' ');

/** Styles and templates without the space they are written with: minifiers leave the text in them alone. */
const slimTexts = {
  name: 'slim-texts',
  transform: (code, id) => {
    if (id.endsWith('.styles.js')) return { code: slim(code), map: null };
    return id.includes('/elements/dist/') ? { code: slimTemplates(code), map: null } : null;
  },
};

const licences =
  '/*! Livestall, MIT. Inside: Lit, BSD-3-Clause, Google LLC; hls.js, web-vitals, Apache-2.0; mitt, localize, MIT */';

/** What an entry says of whose work is inside of it. */
const licencesOf = (name) =>
  name === 'console' ? licences.replace('mitt', 'csv42, ISC, Jos de Jong; mitt') : licences;

const minified = new Map();

/** Minifies a chunk once, however many builds have it: hls.js alone takes most of a minute. */
function minify() {
  const plugin = terser({
    module: true,
    ecma: 2022,
    compress: { passes: 3 },
    format: { comments: /^!/ },
  });
  return {
    ...plugin,
    renderChunk(code, ...rest) {
      if (!minified.has(code)) minified.set(code, plugin.renderChunk.call(this, code, ...rest));
      return minified.get(code);
    },
  };
}

/** A module and all that it imports at once. */
function withImports(id, getModuleInfo, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of getModuleInfo(id)?.importedIds ?? []) {
    withImports(imported, getModuleInfo, found);
  }
  return found;
}

/** What the stall and the player come past in the protocol's index and do not use: it comes with those who do. */
const LATER =
  /\/protocol\/dist\/(coupon|demand|giveaway|minor-digits|money|offer|product|stock-left|fair\/turn-of)\.js$/;

/**
 * What the entry asks for at once, in one chunk each beside it: a file that is known only from another costs a slow line
 * a round trip more. `stall` and `player-element` have the elements; `stream-opener` what plays.
 *
 * @param {RegExp} passed what the entry comes past in the protocol's index and does not use
 */
function besideTheEntry(passed) {
  const chunkOf = new Map();
  const lay = (name, loaders, getModuleInfo) => {
    for (const loader of loaders) {
      for (const one of getModuleInfo(loader).dynamicallyImportedIds) {
        for (const id of withImports(one, getModuleInfo)) {
          if (!chunkOf.has(id) && !LATER.test(id)) chunkOf.set(id, name);
        }
      }
    }
  };
  return (id, { getModuleInfo, getModuleIds }) => {
    if (chunkOf.size === 0) {
      const ids = [...getModuleIds()];
      const named = (end) => ids.filter((one) => one.endsWith(end));
      for (const entry of ids.filter((one) => getModuleInfo(one).isEntry)) {
        for (const one of withImports(entry, getModuleInfo)) {
          if (!passed.test(one)) chunkOf.set(one, undefined);
        }
      }
      lay('stall', named('/dist/define-lazily.js'), getModuleInfo);
      lay('player-element', named('/player/define-lazily.js'), getModuleInfo);
      lay('stream-opener', named('/player/load-stream-opener.js'), getModuleInfo);
    }
    return chunkOf.get(id);
  };
}

/** One script for one tag: everything inside, what is not needed at once in lazy chunks beside it. */
const oneTag = (dir, sources, passed) => ({
  input: Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [name, path.join(dir, 'src', source)]),
  ),
  // Without it the entry would be a line that imports another file: a round trip before anything begins.
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    compile(dir, { outDir: path.join(dir, 'dist/cdn'), declaration: false }),
    nodeResolve({ browser: true }),
    slimTexts,
    minify(),
  ],
  output: {
    dir: path.join(dir, 'dist/cdn'),
    format: 'es',
    entryFileNames: '[name].js',
    // Others name them all: a letter of a hash cannot be compressed, and of sixteen it weighs half a byte.
    hashCharacters: 'hex',
    chunkFileNames: '[name]-[hash:7].js',
    manualChunks: besideTheEntry(passed),
    onlyExplicitManualChunks: true,
    banner: ({ isEntry, name }) => (isEntry ? licencesOf(name) : ''),
    sourcemap: true,
  },
});

/** The carts that a page without a bundler takes as a script, each with all that it needs. */
const PLATFORMS = [
  'bigcommerce',
  'commercetools',
  'magento',
  'medusa',
  'saleor',
  'shopify',
  'shopify-theme',
  'vendure',
  'woocommerce',
];

/** `rollup -c --configPackage client`; .ci/build.mjs calls it for each package in order. */
export default ({ configPackage }) => {
  const dir = packageDir(configPackage);
  const configs = [library(dir, manifestOf(configPackage))];
  // A build each: the console and the player alone are rarely on a viewer's page, and a chunk shared with them
  // would cost viewers a round trip.
  if (configPackage === 'livestall') {
    configs.push(
      oneTag(
        dir,
        { livestall: 'cdn.ts', 'host-page': 'cdn-host-page.ts' },
        /\/protocol\/dist\/(?!(address|text)\.js)/,
      ),
      // A store's own pages take it, where no stall is.
      oneTag(dir, { credit: 'cdn-credit.ts' }, /\/protocol\/dist\//),
      oneTag(dir, { measure: 'cdn-measure.ts' }, /\/protocol\/dist\//),
      ...PLATFORMS.map((name) => oneTag(dir, { [name]: `cdn-${name}.ts` }, /\/protocol\/dist\//)),
      oneTag(dir, { console: 'cdn-console.ts' }, /\/protocol\/dist\/date-of\.js$/),
      oneTag(
        dir,
        { player: 'cdn-player.ts' },
        /\/protocol\/dist\/(address|date-of|moment-of|own-value|scene)\.js$/,
      ),
    );
  }
  return configs;
};

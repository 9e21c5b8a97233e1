import fs from 'node:fs';
import path from 'node:path';
import * as schemas from '@livestall/protocol/schemas';
import { format } from 'prettier';
import ts from 'typescript';
import { Value } from 'typebox/value';
import type { TSchema } from 'typebox';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../packages/server/src/cli/commands.ts';
import { readCommandLine } from '../packages/server/src/cli/read-command-line.ts';
import { blocks, pages, read, samples } from './docs-pages.mjs';
import { elementsOf } from './elements-page.mjs';
import { packageDir, root } from './packages.mjs';

interface Named {
  name: string;
}
interface Element {
  tagName: string;
  attributes?: Named[];
  members: Named[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
  cssStates?: Named[];
}

const manifest = fs.readFileSync(path.join(packageDir('elements'), 'custom-elements.json'), 'utf8');
const elements = elementsOf(manifest) as Element[];
const namesOf = (key: 'cssParts' | 'cssProperties' | 'cssStates') =>
  new Set(elements.flatMap((element) => element[key] ?? []).map(({ name }) => name));

/** A block of code that is text, and nothing that could be checked. */
const PLAIN = '';

it('is in a language that is checked here, or is plain text', () => {
  const known = ['ts', 'tsx', 'js', 'html', 'svelte', 'css', 'sh', 'json', PLAIN];
  for (const { language, page } of pages.flatMap(blocks)) expect(known, page).toContain(language);
});

describe('every sample in TypeScript', () => {
  const options: ts.CompilerOptions = {
    ...{ noEmit: true, strict: true, skipLibCheck: true, types: ['node'] },
    ...{ exactOptionalPropertyTypes: true, jsx: ts.JsxEmit.ReactJSX },
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  };

  it('compiles as it is, by the published types', () => {
    const sources = (['ts', 'tsx'] as const).flatMap((language) =>
      samples(language).map(
        ({ page, code }, at) => [`${page}.${at}.${language}`, `${code}\nexport {};`] as const,
      ),
    );
    const files = new Map(sources.map(([name, code]) => [path.join(root, name), code]));
    const host = ts.createCompilerHost(options);
    const { readFile, fileExists, getSourceFile } = host;
    host.readFile = (name) => files.get(name) ?? readFile(name);
    host.fileExists = (name) => files.has(name) || fileExists(name);
    host.getSourceFile = (name, ...rest) => {
      const code = files.get(name);
      return code === undefined
        ? getSourceFile(name, ...rest)
        : ts.createSourceFile(name, code, rest[0]);
    };
    const program = ts.createProgram([...files.keys()], options, host);
    const faults = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
      const name = path.relative(root, file?.fileName ?? '');
      return `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
    expect(sources.length).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  }, 60_000);
});

describe('every sample in JavaScript', () => {
  const SCRIPT = /<script type="module">([^]*?)<\/script>/g;
  const inline = samples('html').flatMap(({ page, code }) =>
    [...code.matchAll(SCRIPT)].map(([, script = '']) => ({ page, code: script })),
  );

  it.each([...samples('js'), ...inline])('of $page can be parsed', ({ code }) => {
    const { diagnostics } = ts.transpileModule(code, {
      reportDiagnostics: true,
      fileName: 'sample.js',
      compilerOptions: { target: ts.ScriptTarget.ES2024, module: ts.ModuleKind.ESNext },
    });
    expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
  });
});

describe('every sample in HTML', () => {
  const TAG = /<((?:live|stall)-[\w-]+)([^>]*)>/g;
  const ATTRIBUTE = /(?:([^\s="{}/]+)=(?:"[^"]*"|\{[^}]*\})|\{(\w+)\}|([^\s="{}/]+))/g;
  const GLOBAL = ['class', 'id', 'lang', 'dir', 'slot', 'style', 'hidden'];

  /** What an attribute names, in the ways of HTML, Vue and Svelte. */
  const nameOf = (written: string) => written.replace(/^[:@]/, '').replace(/\.prop$/, '');

  const all = [...samples('html'), ...samples('svelte')];

  it.each(all)('of $page has only what the elements have', async ({ code, language }) => {
    if (language === 'html') await format(code, { parser: 'html' });
    for (const [, tag = '', rest = ''] of code.matchAll(TAG)) {
      const element = elements.find(({ tagName }) => tagName === tag);
      expect(element, `<${tag}>`).toBeDefined();
      const { attributes = [], members, events = [] } = element ?? { members: [] };
      const known = [
        ...[...attributes, ...members, ...events].map(({ name }) => name),
        ...events.map(({ name }) => `on${name}`),
        ...GLOBAL,
      ];
      for (const [, named, bound, flag] of rest.matchAll(ATTRIBUTE)) {
        expect(known, `<${tag}>`).toContain(nameOf(named ?? bound ?? flag ?? ''));
      }
    }
  });
});

describe('every sample in CSS', () => {
  it.each(samples('css'))('of $page can be parsed, and names what there is', async ({ code }) => {
    await format(code, { parser: 'css' });
    const all = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, name]) => name);
    for (const name of all(/(--stall-[\w-]+)/g)) expect(namesOf('cssProperties')).toContain(name);
    for (const name of all(/::part\((\S+?)\)/g)) expect(namesOf('cssParts')).toContain(name);
    for (const name of all(/:state\((\S+?)\)/g)) expect(namesOf('cssStates')).toContain(name);
    for (const tag of all(/(?:^|[\s,>])((?:live|stall)-[\w-]+)/gm)) {
      expect(elements.map(({ tagName }) => tagName)).toContain(tag);
    }
  });
});

describe('every sample for a shell', () => {
  /** What the contract has for a shell to ask. */
  const ROUTES = [...read('docs/wire.md').matchAll(/^\| `([A-Z]+) (\/v1\/[^`?]+)/gm)].map(
    ([, verb, route = '']) => ({
      verb,
      path: new RegExp(`^${route.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
    }),
  );
  const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const commands = samples('sh').flatMap(({ page, code }) =>
    code
      .replaceAll('\\\n', ' ')
      .split(/\n|&&/)
      .map((line) => ({ page, line: line.replace(/ #.*/, '').trim() }))
      .filter(({ line }) => line !== ''),
  );

  it.each(commands)('of $page can be run: $line', ({ page, line }) => {
    const words = (line.match(/"[^"]*"|\S+/g) ?? [])
      .map((word) => word.replaceAll('"', ''))
      .filter((word) => !/^[A-Z_]+=/.test(word));
    const [program, ...rest] = words;
    if (program === 'npm' && rest[0] === 'run') expect(scripts).toHaveProperty(rest[1] ?? '');
    else if (program === 'npm' && rest[0] === 'pack') {
      for (const folder of rest.filter((word) => word.startsWith('packages/'))) {
        expect(fs.existsSync(path.join(root, folder, 'package.json')), folder).toBe(true);
      }
    } else if (program === 'npm') expect(['ci', 'start', 'test', 'install']).toContain(rest[0]);
    else if (program === 'npx' && rest.includes('livestall')) {
      const args = rest.slice(rest.lastIndexOf('livestall') + 1);
      const command = COMMANDS.findLast(({ name }) => `${args.join(' ')} `.startsWith(`${name} `));
      expect(command, line).toBeDefined();
      const given = args.slice(command?.name.split(' ').length);
      if (command) expect(() => readCommandLine(command, given, {})).not.toThrow();
    } else if (program === 'docker') expect(rest.length).toBeGreaterThan(1);
    else if (program === 'npx' || program === 'node') {
      const file = rest.find((word) => /\.m?[jt]s$/.test(word)) ?? '';
      expect(fs.existsSync(path.join(root, file)), file).toBe(true);
    } else if (program === 'curl') {
      const said = rest.find((word) => /^https?:/.test(word)) ?? '';
      const { pathname, hostname } = new URL(said);
      const verb = rest.includes('-X') ? rest[rest.indexOf('-X') + 1] : 'GET';
      if (hostname === 'localhost') {
        // The reader's own shop, as the page's sample has it.
        const own = blocks(page).filter(({ language }) => language === 'js');
        expect(own.some(({ code }) => code.includes(`'${pathname}'`))).toBe(true);
        return;
      }
      expect(
        ROUTES.some((one) => one.verb === verb && one.path.test(pathname)),
        line,
      ).toBe(true);
    } else expect.fail(`Nothing here knows what ${program} takes.`);
  });
});

describe('every sample in JSON', () => {
  it.each(samples('json'))('of $page is what the contract says', ({ page, code, mark }) => {
    const name = /^schema: (\w+)$/.exec(mark ?? '')?.[1];
    expect(name, `${page}: say of what, by <!-- schema: Name --> before it`).toBeDefined();
    const schema = (schemas as unknown as Record<string, TSchema>)[`${name}Schema`];
    expect(schema, name).toBeDefined();
    if (schema) expect([...Value.Errors(schema, JSON.parse(code))]).toEqual([]);
  });
});

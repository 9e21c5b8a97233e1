import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFaults } from './check-imports.mjs';

let root: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-imports-'));
});

afterEach(() => {
  fs.rmSync(root, { recursive: true });
});

function write(file: string, text: string): void {
  fs.mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
}

/** A package with one source file that says `code`. */
function packageWith(
  name: string,
  code: string,
  { file = 'index.ts', dependencies = {} } = {},
): void {
  write(`packages/${name}/src/${file}`, code);
  write(
    `packages/${name}/package.json`,
    JSON.stringify({ name: name === 'livestall' ? name : `@livestall/${name}`, dependencies }),
  );
}

test('what points down and is declared passes', () => {
  packageWith('elements', "import { html } from 'lit'; import './chat.js';", {
    dependencies: { lit: '^3' },
  });
  packageWith(
    'server',
    "import fs from 'node:fs'; import type { Show } from '@livestall/protocol';",
    {
      dependencies: { '@livestall/protocol': '0' },
    },
  );
  expect(importFaults(root)).toEqual([]);
});

test.each([
  ['upwards', 'client', "import '@livestall/elements';", 'client may not use elements'],
  ['sideways', 'client', "export * from '@livestall/media';", 'client may not use media'],
  [
    'as a type',
    'media',
    "import type { Show } from '@livestall/client';",
    'media may not use client',
  ],
  ['lazily', 'elements', "await import('@livestall/server');", 'elements may not use server'],
  [
    'the server from the top',
    'livestall',
    "import '@livestall/server';",
    'livestall may not use server',
  ],
  [
    'another’s notable dependency',
    'client',
    "import { html } from 'lit';",
    'only elements uses lit',
  ],
  [
    'what is not declared',
    'server',
    "import 'left-pad';",
    'left-pad is not in server’s dependencies',
  ],
  ['itself by name', 'media', "import '@livestall/media';", 'imports its own package by name'],
  [
    'another’s sources',
    'client',
    "import '../../media/src/a.js';",
    'reaches into another package’s files',
  ],
  ['anything in the protocol', 'protocol', "import 'typebox';", 'no dependency at run time'],
])('importing %s fails', (_, name, code, fault) => {
  packageWith(name, code, { dependencies: { typebox: '1', lit: '3', '@livestall/media': '0' } });
  expect(importFaults(root)).toEqual([expect.stringContaining(fault)]);
});

test('the protocol’s schemas may use typebox', () => {
  packageWith('protocol', "import { Type } from 'typebox';", {
    file: 'schemas/index.ts',
    dependencies: { typebox: '1' },
  });
  expect(importFaults(root)).toEqual([]);
});

test('tests may use any package, but not its insides', () => {
  packageWith('client', "import '@livestall/server'; import '../../server/src/ledger.js';", {
    file: 'show.test.ts',
  });
  write('examples/store/server.ts', "import '../../packages/client/dist/index.js';");
  expect(importFaults(root)).toHaveLength(2);
});

test('tests may share what the protocol has for them; what ships may not', () => {
  const shared = "import '../../protocol/testing/fill.js';";
  packageWith('client', shared, { file: 'show.test.ts' });
  write('packages/elements/testing/scenes.ts', shared);
  expect(importFaults(root)).toEqual([]);
  packageWith('client', shared, { file: 'show.ts' });
  expect(importFaults(root)).toEqual([expect.stringContaining('reaches into')]);
});

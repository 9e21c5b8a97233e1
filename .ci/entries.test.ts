import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { floors, manifestOf, root } from './packages.mjs';

interface Manifest {
  name: string;
  exports: Record<string, { default: string }>;
}

const entries = floors.flat().flatMap((name) => {
  const manifest = manifestOf(name) as Manifest;
  return Object.keys(manifest.exports)
    .filter((entry) => !entry.includes('*'))
    .map((entry) => manifest.name + entry.slice(1));
});

describe('each public entry can be imported where there is no document', () => {
  it.each(entries)('%s', (entry) => {
    const script = `await import(${JSON.stringify(entry)}); console.log(typeof document);`;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(said.trim()).toBe('undefined');
  });
});

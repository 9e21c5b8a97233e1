import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('numbers no value of a statement, which Node 22 would take for a name', () => {
  const files = globSync('**/*.ts', { cwd: import.meta.dirname, exclude: ['**/*.test.ts'] });
  expect(files).toContain('sql.ts');
  const numbered = files.filter((file) =>
    /\?\d/.test(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')),
  );
  expect(numbered).toEqual([]);
});

import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

const MODULE = new URL('../../dist/ledger/take-folder.js', import.meta.url).href;
/** Root may write to everything: it becomes somebody else before it tries. */
const SCRIPT = `
const { takeFolder } = await import(process.argv[1]);
if (process.getuid() === 0) process.setuid(65534);
try { takeFolder(process.argv[2]); console.log('taken'); } catch (error) { console.log(error.code); }
`;

it('takes no folder whose lock it may not write, since it would hold nothing', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'livestall-'));
  await chmod(folder, 0o777);
  const take = () =>
    spawnSync(process.execPath, ['--input-type=module', '-e', SCRIPT, MODULE, folder], {
      encoding: 'utf8',
    }).stdout.trim();
  const lock = path.join(folder, 'livestall.lock');
  await writeFile(lock, '');
  await chmod(lock, 0o666);
  expect(take()).toBe('taken');
  await chmod(lock, 0o444);
  expect(take()).toBe('folder-not-writable');
  await rm(folder, { recursive: true });
});

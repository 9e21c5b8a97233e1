import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../world/free-port.ts';

// There is no container engine where these tests run: what the container file tells one to do is done here,
// in folders of this machine, but for `npm ci` and the build, which have been done.

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const file = readFileSync(path.join(ROOT, 'packages/server/Dockerfile'), 'utf8');
const lines = file.replaceAll(/\\\n\s*/g, '').split('\n');
const instructions = (name: string) =>
  lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
const array = (text = '[]') => JSON.parse(text.slice(text.indexOf('['))) as string[];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'livestall-container-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('packs, installs, starts, is healthy, and drains, as the container file says', async () => {
  const runs = instructions('RUN');
  const [pack = '', install = ''] = runs.filter((one) => /^npm (pack|install)/.test(one));
  const shell = (command: string, cwd: string) =>
    execFileSync('sh', ['-c', command.replaceAll('/tmp', folder)], { cwd, stdio: 'pipe' });
  shell(pack, ROOT);
  const home = path.join(folder, 'livestall');
  mkdirSync(home);
  shell(install.split(' && ')[0] ?? '', home);

  const data = path.join(folder, 'data');
  const settings = instructions('ENV').join(' ').split(' ');
  const given = Object.fromEntries(settings.map((one) => one.split('=', 2) as [string, string]));
  expect(given).toMatchObject({ LIVESTALL_DATA: '/data', LIVESTALL_PORT: '4400' });
  const port = String(await freePort());
  const env = { PATH: process.env['PATH'], ...given, LIVESTALL_DATA: data, LIVESTALL_PORT: port };

  const [entry] = instructions('ENTRYPOINT');
  const [command] = instructions('CMD').filter((one) => one.startsWith('['));
  const [, ...args] = [...array(entry), ...array(command)];
  const child = spawn(process.execPath, args, { cwd: home, env, stdio: 'ignore' });
  const ended = once(child, 'exit');
  const [, ...check] = array(instructions('HEALTHCHECK')[0]);
  const healthy = async () => {
    const checking = spawn(process.execPath, check, { env, stdio: 'ignore' });
    return (await once(checking, 'exit'))[0] as number;
  };
  await expect.poll(healthy, { interval: 500 }).toBe(0);
  expect(existsSync(path.join(data, 'livestall.db'))).toBe(true);
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(await healthy(), 'one that is gone is not healthy').toBe(1);
});

it('runs as somebody who may do little', () => {
  expect(instructions('USER')).toEqual(['node']);
  expect(instructions('VOLUME')).toEqual(['/data']);
});

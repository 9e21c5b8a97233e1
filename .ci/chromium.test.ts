import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from './chromium.mjs';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-path-'));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const machine = (install: () => boolean) => ({ env: { PATH: folder }, platform: 'linux', install });

test('CHROMIUM_PATH wins', () => {
  const env = { CHROMIUM_PATH: '/opt/mine', PATH: folder };
  expect(findChromium({ env, install: () => false })).toBe('/opt/mine');
});

test('a browser on PATH is found and nothing is installed', () => {
  const browser = path.join(folder, 'google-chrome');
  fs.writeFileSync(browser, '');
  const install = () => {
    throw new Error('must not install');
  };
  expect(findChromium(machine(install))).toBe(browser);
});

test('where there is none it looks again after installing', () => {
  const browser = path.join(folder, 'chromium');
  const install = () => {
    fs.writeFileSync(browser, '');
    return true;
  };
  expect(findChromium(machine(install))).toBe(browser);
});

test('where nothing can be installed it says what to do in one line', () => {
  expect(() => findChromium(machine(() => false))).toThrow(/^No Chromium .* CHROMIUM_PATH\.$/);
});

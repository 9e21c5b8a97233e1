import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { CHAT_PEERS } from './subjects.ts';

/** Installs and bundles the lists of others. Gives their versions. */
export function bundleChatPeers(): Record<string, string> {
  console.error('Installing the lists of others.');
  for (const args of [
    ['ci', '--no-audit', '--no-fund'],
    ['run', '--silent', 'build'],
  ]) {
    execFileSync('npm', args, { cwd: CHAT_PEERS, stdio: ['ignore', 2, 2] });
  }
  const { devDependencies } = JSON.parse(
    fs.readFileSync(path.join(CHAT_PEERS, 'package.json'), 'utf8'),
  ) as { devDependencies: Record<string, string> };
  return devDependencies;
}

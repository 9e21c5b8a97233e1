// Does `npm start` come up, answer at the addresses it prints, stop at Ctrl-C, and come up again on its data?
import './needs-node.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { root } from './packages.mjs';

const counts = { passed: 0, failed: 0 };

function tell(passed, what) {
  counts[passed ? 'passed' : 'failed'] += 1;
  console.log(`${passed ? 'ok' : 'FAILED'} ${what}`);
}

/** Starts a command, visits every address it prints, and sends what Ctrl-C sends. */
async function smoke(command, args, isCleanStop) {
  const child = spawn(command, args, {
    cwd: root,
    detached: true, // a process group of its own, as a terminal gives it
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Not before all that it started has closed the pipe.
  const closed = once(child, 'close');

  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text);
    printed += text;
  });

  const addresses = () => printed.match(/https?:\/\/\S+/g) ?? [];
  const deadline = Date.now() + 180_000;
  while (addresses().length < 5 && child.exitCode === null && Date.now() < deadline) {
    await pause(200);
  }
  await pause(1000); // for the rest of its lines

  tell(addresses().length >= 5, `${path.basename(command)} ${args[0]} prints its five addresses`);
  for (const address of addresses()) {
    const answer = await fetch(address).catch((error) => ({
      ok: false,
      status: error.cause?.code,
    }));
    tell(answer.ok, `${address.replace(/#.*/, '#…')} answers (${answer.status})`);
  }

  if (child.exitCode === null) process.kill(-child.pid, 'SIGINT');
  const [code, signal] = await Promise.race([closed, pause(30_000, ['still running'])]);
  if (code === 'still running') process.kill(-child.pid, 'SIGKILL');
  tell(isCleanStop(code, signal), `Ctrl-C stops it (${code ?? signal})`);
}

const data = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-smoke-'));
const options = ['--port', String(await freePort(5)), '--data', data];

// The shell between npm and the script may die of the same Ctrl-C, and npm tells of that instead of the script's code.
await smoke(
  'npm',
  ['start', '--', ...options],
  (code, signal) => code === 0 || signal === 'SIGINT',
);
await smoke(process.execPath, ['examples/start.mjs', ...options], (code) => code === 0);

fs.rmSync(data, { recursive: true });
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

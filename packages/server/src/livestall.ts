#!/usr/bin/env node
import { needsNode } from './needs-node.js';

// What the commands import is not in an older Node: it must be told so before they are.
try {
  needsNode();
  const { runCommand } = await import('./cli/run-command.js');
  await runCommand(process.argv.slice(2), process.env);
} catch (error) {
  const { sentenceOf } = await import('./cli/sentence-of.js');
  const { sentence, exitCode } = sentenceOf(error);
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCode;
}

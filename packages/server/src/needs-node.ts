import { StartError } from './start-error.js';

/**
 * The first Node whose SQLite says whether a transaction is open and how long it waits for a lock. Before it, a
 * refused write would leave its transaction open, and every write after it would fail.
 */
const NEEDED = [22, 16] as const;

/** @throws StartError `node-too-old`. */
export function needsNode(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  throw new StartError(
    'node-too-old',
    `Livestall needs Node ${NEEDED.join('.')} or newer; this is Node ${version}.`,
  );
}

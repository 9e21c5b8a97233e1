import { StartError } from './start-error.js';

/** The first Node that has its own SQLite without a flag. */
const NEEDED = [22, 13] as const;

/** @throws StartError `node-too-old`. */
export function needsNode(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  throw new StartError(
    'node-too-old',
    `Livestall needs Node ${NEEDED.join('.')} or newer; this is Node ${version}.`,
  );
}

import { StallError } from '@livestall/protocol';
import type { Problem } from '@livestall/protocol';
import { createServer } from '../create-server.js';
import { readAddress } from '../ledger/address-file.js';
import { readHouse } from '../ledger/read-house.js';
import { StartError } from '../start-error.js';
import { mintOperatorToken } from '../tokens/index.js';

/** How long a server may take to answer a command. */
const ANSWER_MS = 30_000;

/** The operator of a ledger, who acts by the same calls as everybody else. */
export interface Operator {
  /** A bearer token for an hour. */
  token: string;
  /** @param path Below `/v1`. @throws StallError as the server answers. */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
}

/**
 * Acts on a data folder: through the server that runs on it, which would not see a change of its file, or
 * where none runs, through one that is started for the moment on this machine alone.
 *
 * @throws StartError, StallError
 */
export async function withOperator(
  folder: string,
  task: (operator: Operator) => Promise<void>,
): Promise<void> {
  const server = await createServer({ data: folder }).catch((error: unknown) => {
    if (error instanceof StartError && error.code === 'folder-in-use') return null;
    throw error;
  });
  if (!server) return task(operatorAt(await readAddress(folder), runningToken(folder)));
  try {
    await task(operatorAt(server.address, await server.operatorToken()));
  } finally {
    await server.close();
  }
}

function runningToken(folder: string): string {
  return mintOperatorToken(readHouse(folder), Date.now());
}

function operatorAt(address: string, token: string): Operator {
  return {
    token,
    async call(method, path, body) {
      const answer = await fetch(`${address}/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(ANSWER_MS),
      }).catch((cause: unknown) => {
        const message = `The server at ${address} does not answer.`;
        throw new StallError('offline', { message, cause });
      });
      const text = await answer.text();
      if (answer.ok) return text === '' ? null : (JSON.parse(text) as unknown);
      const { code, title, detail } = JSON.parse(text) as Problem;
      throw new StallError(code, { message: title, ...(detail !== undefined && { hint: detail }) });
    },
  };
}

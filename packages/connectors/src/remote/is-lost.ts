import { Refusal } from './refusal.js';

/** Whether a store has refused something because it has no such cart any more. */
export function isLost(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'session-lost';
}

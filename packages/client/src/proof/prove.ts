import type { Challenge, ChallengeRequest } from '@livestall/protocol';
import type { Visits } from '../viewer/visits.js';
import { solve } from './solve.js';

/** Asks for work and does it. Gives the proof, for the act of this key alone. @throws StallError */
export async function prove(
  visits: Visits,
  { key, ...body }: ChallengeRequest & { key: string },
  signal: AbortSignal,
): Promise<string> {
  const asked = await visits.call<Challenge>('/challenges', { body, key });
  const number = await solve(asked, signal);
  const { algorithm, challenge, salt, signature } = asked;
  return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
}

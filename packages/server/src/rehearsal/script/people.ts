import { NAMES } from '../talk/names.js';
import { pick, type Random } from '../random.js';
import type { Person } from './cue.js';

/** The scripted seller. */
export const SELLER: Person = { subject: 'rehearsal-host', name: 'Mei Lin', role: 'host' };

/** One of the crowd: by name, or somebody. */
export function someone(random: Random, name: string = pick(NAMES, random)): Person {
  return { subject: `rehearsal-${name}`, name, role: 'viewer' };
}

import type { Stage } from './stage.ts';

/** How many there are, of people and of what they want. */
export interface Crowd {
  viewers: number;
  units: number;
  /** How many one viewer may have. */
  each: number;
}

/** What becomes of one drop: a crowd that acts, and whether all that it was told can be true together. */
export interface History {
  readonly crowd: Crowd;
  /** Whether its drop is closed in the end, which goes on having consequences. */
  readonly closes: boolean;
  /** How many grants were acknowledged so far. */
  granted(): number;
  /** How often somebody tried to get something, under a new key or the same. */
  tries(): number;
  /** Everybody does what they do; resolves when all have gone, and nothing is open any more. */
  play(): Promise<void>;
  /** Throws where something that was said is not so. */
  check(): Promise<void>;
}

/** Opens a drop on a stage, for a crowd that does what the chance of a seed says. */
export type OpenHistory = (stage: Stage, crowd: Crowd, seed: number) => Promise<History>;

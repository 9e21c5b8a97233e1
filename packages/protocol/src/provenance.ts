import type { Picture } from './picture.js';
import type { LocalText } from './text.js';

/** Where something grew or was made. */
export interface Origin {
  /** Village, valley or farm. */
  place?: LocalText;
  /** Province, state or county. */
  region?: LocalText;
  /** ISO 3166-1 alpha-2 code, upper case. */
  country: string;
}

/** The people who grew or made it. */
export interface Producer {
  name: LocalText;
  portrait?: Picture;
  story?: LocalText;
}

/** A certificate that a buyer can check. */
export interface Certificate {
  name: LocalText;
  issuer?: LocalText;
  number?: string;
  /** The issuer's page where the number can be checked. */
  url?: string;
}

/** A protected name of a place (PDO, PGI, China's GI mark). */
export interface GeographicalIndication {
  name: LocalText;
  number?: string;
  url?: string;
}

/** Temperatures kept from the farm to the door, in degrees Celsius. */
export interface ColdChain {
  min: number;
  max: number;
}

/** One step of the way from the field to the box. */
export interface TraceStep {
  /** What was done: `care` is all between planting and harvest. */
  step: 'planting' | 'care' | 'harvest' | 'packing';
  /** ISO 8601 calendar date, or a month (`2026-10`). */
  date?: string;
  /** What there is to tell of it. */
  text?: LocalText;
  pictures?: Picture[];
}

/** Where a product comes from, in the words that farm goods need. */
export interface Provenance {
  origin: Origin;
  producer?: Producer;
  /** ISO 8601 calendar date, or a month (`2026-10`). */
  harvestDate?: string;
  batch?: string;
  grade?: LocalText;
  certificates?: Certificate[];
  geographicalIndication?: GeographicalIndication;
  coldChain?: ColdChain;
  /** The way it came, from the first step on. */
  trace?: TraceStep[];
  /** Regions it can be delivered to; absent: not stated. ISO 3166-1 or 3166-2 codes. */
  deliversTo?: string[];
}

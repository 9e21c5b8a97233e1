import type { LocalText } from './text.js';

/** The most that a request may say, and a way to reach somebody, in UTF-16 units. */
export const REQUEST_LIMIT = 1_000;
export const CONTACT_LIMIT = 200;

/** `POST /v1/shows/{show}/requests`: what somebody asks of the seller. */
export interface RequestDraft {
  product: string;
  /** One of the form's choices, by its id; present exactly where it has any. */
  choice?: string;
  text: string;
  /** How many are wanted. */
  quantity: number;
  /** A phone number, a mail address or another way to be reached. */
  contact: string;
}

/** A request as the ledger keeps it: private to whoever sent it and the seller. */
export interface CustomRequest extends Omit<RequestDraft, 'choice'> {
  id: string;
  /** Ledger time, milliseconds since the epoch. */
  at: number;
  /** What the product and the choice were called then: goods change. */
  title: LocalText;
  choice?: LocalText;
  /** Whether the seller has seen to it. */
  answered: boolean;
}

/** `GET /v1/shows/{show}/requests`: a page of them, newest first. */
export interface RequestPage {
  requests: CustomRequest[];
  /** Pass as `before` for the page after; absent at the end. */
  before?: string;
}

/** How many requests wait for the seller, and when anything about them changed last. */
export interface RequestCount {
  open: number;
  at: number;
}

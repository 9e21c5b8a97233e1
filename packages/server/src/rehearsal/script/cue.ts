import type { Act, ProductChoice, ReactionSums, Role } from '@livestall/protocol';

/** Somebody of the script. */
export interface Person {
  subject: string;
  name: string;
  role: Role & ('viewer' | 'host');
}

/** A question to the host. */
export type Asking = { do: 'ask'; by: Person; text: string; product?: string };

/** A question at its moment, by which it is found again. */
export type AskingCue = Asking & { t: number };

/** How the host takes a question up, or is done with it. */
export type Answering =
  { act: 'question.show' | 'question.close' } | { act: 'question.answer'; text: string };

/** What happens in a rehearsal. */
export type Deed =
  | { do: 'act'; act: Act }
  | { do: 'say'; by: Person; text: string }
  | Asking
  | { do: 'want'; by: Person; asked: AskingCue }
  | { do: 'answer'; by: Person; asked: AskingCue; how: Answering }
  | { do: 'buy'; choice: ProductChoice; quantity: number }
  | { do: 'claim'; by: Person; coupon: string }
  | { do: 'hold'; by: Person; offer: string; buys: boolean }
  | { do: 'enter'; by: Person; giveaway: string }
  | { do: 'vote'; by: Person; poll: string; choice: string }
  | { do: 'react'; sums: ReactionSums }
  | { do: 'crowd'; viewers: number };

/** A deed at its moment: milliseconds since the loop began. */
export type Cue = Deed & { t: number };

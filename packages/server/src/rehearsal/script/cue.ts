import type { Act, ProductChoice, ReactionSums, Role } from '@livestall/protocol';

/** Somebody of the script. */
export interface Person {
  subject: string;
  name: string;
  role: Role & ('viewer' | 'host');
}

/** What happens in a rehearsal. */
export type Deed =
  | { do: 'act'; act: Act }
  | { do: 'say'; by: Person; text: string }
  | { do: 'buy'; choice: ProductChoice; quantity: number }
  | { do: 'claim'; by: Person; coupon: string }
  | { do: 'hold'; by: Person; offer: string; buys: boolean }
  | { do: 'enter'; by: Person; giveaway: string }
  | { do: 'vote'; by: Person; poll: string; choice: string }
  | { do: 'react'; sums: ReactionSums }
  | { do: 'crowd'; viewers: number };

/** A deed at its moment: milliseconds since the loop began. */
export type Cue = Deed & { t: number };

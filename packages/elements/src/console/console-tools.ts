import type { Show } from '@livestall/client';
import type { HostShow } from '@livestall/client/host';
import type { Act, StoreCatalog } from '@livestall/protocol';
import type { ConsoleWords } from './console-words.js';
import type { HostActs, Known } from './host-acts.js';
import type { Steady } from './steady.js';

/** What the parts of the console work with. */
export interface ConsoleTools {
  host: HostShow;
  show: Show;
  acts: HostActs;
  words: ConsoleWords;
  /** Since when the line is gone, by this device's clock; `null` while it stands. */
  goneSince: number | null;
  /** The channel has no show at all. */
  empty: boolean;
  steady: Steady;
  /** The store's catalog, where the page has given one. */
  catalog?: StoreCatalog | undefined;
  /** Does an act. @param known What is known beside what the console has at hand, to take it back. */
  act: (act: Act, known?: Known) => void;
  /** Asks once more, and does the act where the answer is yes. */
  confirm: (question: Question) => void;
  /** Opens what can be done with one product. */
  openProduct: (product: string) => void;
}

/** A question before an act that cannot be taken back. */
export interface Question {
  title: string;
  text: string;
  yes: string;
  no: string;
  act: Act;
}

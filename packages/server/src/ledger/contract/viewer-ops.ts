import type {
  CustomRequest,
  Demand,
  EventDraft,
  Gauges,
  LineDraft,
  LocalText,
  LogEvent,
  Message,
  Question,
  ReactionSums,
  RequestCount,
  RequestDraft,
  Wish,
  Wished,
} from '@livestall/protocol';
import type { OfferChange } from './drop-rows.js';
import type { Barred, QuestionMove } from './rows.js';

/** What is written of what viewers say, ask and wish for. */
export interface ViewerOps {
  'message.add': {
    /**
     * `asked`: the name that came with the text, which is part of what the key stands for. `slowMs`: how long after the
     * sender's last line at least. Default: at once. `reply`, `question`: what it answers, by the ids. Of `mentions`,
     * those whom the text names are kept.
     */
    take: Omit<Message, 'id' | 'at' | 'reply' | 'question' | 'mentions'> &
      LineDraft &
      Barred & { show: string; question?: string; slowMs?: number; key?: string; asked?: string };
    give: { message: Message; repeated: boolean };
  };
  'question.add': {
    take: Omit<Question, 'id' | 'at'> & Barred & { show: string; key: string };
    give: { question: Question; repeated: boolean };
  };
  /** Moves questions and tells what of it is public. */
  'question.move': {
    take: { show: string; moves: readonly QuestionMove[]; events: readonly EventDraft[] };
    give: LogEvent[];
  };
  /**
   * Forgets up to `limit` lines of a person in a show, and whose their claims were; `alias`, which nobody had
   * before, takes the person's place there.
   */
  'viewer.erase': {
    take: { show: string; viewer: string; alias: string; limit: number };
    give: {
      events: LogEvent[];
      messages: number;
      /** Those that are gone, by their ids. */
      questions: string[];
      requests: number;
      requestCount: RequestCount;
      claims: number;
      holds: number;
      entries: number;
      changes: OfferChange[];
      more: boolean;
    };
  };
  /** Gives the totals. */
  'reactions.add': { take: { show: string; sums: ReactionSums }; give: Gauges };
  /** The same wish again is the one that is there. */
  'wish.add': {
    take: Barred & { show: string; viewer: string; wished: Wished; key: string };
    give: { wish: Wish; demand: Demand };
  };
  'request.add': {
    /** `title`, `choice`: what the goods call them now. */
    take: Barred & {
      show: string;
      viewer: string;
      key: string;
      asked: RequestDraft;
      title: LocalText;
      choice: LocalText | null;
    };
    give: { request: CustomRequest; count: RequestCount; repeated: boolean };
  };
  'request.mark': {
    take: { show: string; request: string; answered: boolean };
    give: { request: CustomRequest; viewer: string; count: RequestCount };
  };
  /** Removes one for good. `viewer`: only if it is theirs; `null`: whoever's it is. */
  'request.remove': {
    take: { show: string; request: string; viewer: string | null };
    give: { viewer: string; count: RequestCount };
  };
}

import type {
  BarKind,
  Complaint,
  CustomRequest,
  Demand,
  EventDraft,
  Gauges,
  LineDraft,
  GaugeReading,
  HeldFor,
  HeldLine,
  LocalText,
  LogEvent,
  Message,
  OwnLine,
  PollCloseReason,
  PollDraft,
  PollVote,
  Question,
  ReactionSums,
  ReportedKind,
  RequestCount,
  RequestDraft,
  ViewerSettings,
  Wish,
  Wished,
} from '@livestall/protocol';
import type { OfferChange } from './drop-rows.js';
import type {
  AuditDraft,
  Barred,
  OpenQuestion,
  PollRow,
  QuestionMove,
  QuestionsMoved,
} from './rows.js';

/** A person of an account. */
interface Talker {
  account: string;
  id: string;
}

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
      Barred & {
        question?: string;
        show: string;
        slowMs?: number;
        key?: string;
        asked?: string;
        /** Whose it is over the account; absent for the house, which nobody bars. */
        person?: Talker;
        /** Why it is to wait, where it is. */
        hold?: HeldFor | undefined;
        /** The viewers whom `system` names. */
        named?: readonly string[];
      };
    give: {
      message: OwnLine;
      repeated: boolean;
      /** Whether others are shown it. */
      shown: boolean;
    };
  };
  'question.add': {
    take: Omit<Question, 'id' | 'at'> &
      Barred & {
        show: string;
        key: string;
        person?: Talker;
        /** Whether it is for its viewer and the house alone. Default: no. */
        isPrivate?: boolean;
      };
    /** `shown`: whether the seller is. */
    give: { question: Question; repeated: boolean; shown: boolean };
  };
  /** What becomes of a line that waits. */
  'message.judge': {
    take: {
      show: string;
      message: string;
      verdict: 'approve' | 'refuse' | 'hold';
      audit: AuditDraft;
    };
    /** `shown`: whether others see it from now on. */
    give: {
      message: Message;
      changed: boolean;
      shown: boolean;
      held: HeldLine[];
      heldCount: number;
    };
  };
  /** Bars people, or frees them. */
  'person.bar': {
    take: {
      show: string;
      account: string;
      /** By their keys in the show, or as persons of the list of those who are barred. */
      senders: readonly string[];
      /** `null`: they may write again. */
      bar: { kind: BarKind; forMs?: number } | null;
      audit: AuditDraft;
    };
    give: {
      /** The viewers who are to hear of it. */
      told: string[];
      /** Those of the show that are open by now; `null` where others are not than before. */
      questions: OpenQuestion[] | null;
    };
  };
  /** Up to `limit` of the lines of people go with them, or those that went so are back, the newest first: all of a raid's would hold up the others' writes. */
  'person.lines': {
    take: { show: string; senders: readonly string[]; fate: 'redact' | 'restore'; limit: number };
    give: { events: LogEvent[]; restored: Message[]; more: boolean };
  };
  /** Takes a question away with all that was told of it, or brings it back; the same again changes nothing. */
  'question.remove': {
    take: { show: string; question: string; fate: 'redact' | 'restore'; audit: AuditDraft };
    give: QuestionsMoved;
  };
  /** What people asked goes with them, or what went so is back. */
  'person.questions': {
    take: { show: string; senders: readonly string[]; fate: 'redact' | 'restore' };
    give: QuestionsMoved;
  };
  /** Keeps what somebody finds wrong. */
  'complaint.add': {
    take: Barred & { show: string; viewer: string; complaint: Complaint };
    give: null;
  };
  /** Notes whether the house has seen to it. */
  'complaint.mark': {
    take: { show: string; of: ReportedKind; id: string; closed: boolean; audit: AuditDraft };
    give: null;
  };
  /** Forgets what somebody is barred by; gives whether there was anything. */
  'person.erase': { take: { account: string; person: string }; give: boolean };
  /** A viewer wants it answered too, or no more; gives its reading. The same again changes nothing. */
  'question.vote': {
    take: Barred & { show: string; question: string; viewer: string; wanted: boolean };
    give: GaugeReading;
  };
  'poll.put': { take: { show: string; draft: PollDraft }; give: PollRow };
  /** Removes a poll that was never opened. */
  'poll.remove': { take: { show: string; poll: string }; give: null };
  'poll.open': {
    take: { show: string; poll: string; allowanceMs: number };
    give: { row: PollRow; events: LogEvent[] };
  };
  /** `count`: how many voted for the choice; `null` where nothing was changed. */
  'poll.vote': {
    take: { show: string; poll: string; choice: string; viewer: string; key: string };
    give: { vote: PollVote; count: number | null };
  };
  /** Those that are closed already stay as they are. `then`: what is written with it. */
  'poll.close': {
    take: {
      show: string;
      polls: readonly string[];
      reason: PollCloseReason;
      then?: readonly EventDraft[];
    };
    give: { rows: PollRow[]; events: LogEvent[] };
  };
  /** Moves questions and tells what of it is public. */
  'question.move': {
    take: {
      show: string;
      moves: readonly QuestionMove[];
      events: readonly EventDraft[];
      audit?: AuditDraft;
    };
    give: LogEvent[];
  };
  /** Answers a question in writing; gives `null` where its newest answer says so already. */
  'question.answer': {
    take: Barred & {
      show: string;
      question: string;
      line: Pick<Message, 'sender' | 'name' | 'role' | 'text'>;
    };
    give: { message: Message; events: LogEvent[] } | null;
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
      votes: number;
      requests: number;
      requestCount: RequestCount;
      claims: number;
      holds: number;
      entries: number;
      changes: OfferChange[];
      more: boolean;
    };
  };
  /** Gives the totals, and what others are to see: nothing of who is barred from the talk. `muted`: those of them of whom nothing is counted, who may know it. */
  'reactions.add': {
    take: { show: string; account: string; sent: { person: string | null; sums: ReactionSums }[] };
    give: { gauges: Gauges; sums: ReactionSums; muted: string[] };
  };
  /** `name`: what they go by. Gives the products that they have just bought, where these are to be told from now on. Of who is barred, nothing is. */
  'settings.set': {
    take: ViewerSettings & { show: string; viewer: string; person: string; name: string };
    give: { bought: string[] };
  };
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

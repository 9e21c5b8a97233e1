import type { Batch, LogEvent, Message, QuotedText, ShowState } from '@livestall/protocol';

/** What a line or a question says to everybody. */
export interface Words {
  sender: string;
  name: string;
  text: string;
}

/** By the ids of lines and questions; `null`: it was taken away, or its writer is forgotten. */
export type WordsById = ReadonlyMap<string, Words | null>;

const NOTHING: Words = { sender: '', name: '', text: '' };
/** A question has some text wherever one stands. */
const NO_QUESTION: Words = { ...NOTHING, text: '…' };

/** An event with such words as these have now, where it tells any: its place in the log stays filled. */
export function retoldEvent(event: LogEvent, words: WordsById): LogEvent {
  switch (event.type) {
    case 'message.pinned': {
      const { message, pins } = event.data;
      return { ...event, data: { message: retold(message, words), pins: all(pins, words) } };
    }
    case 'message.unpinned':
      return { ...event, data: { ...event.data, pins: all(event.data.pins, words) } };
    case 'question.shown':
      return { ...event, data: { question: retold(event.data.question, words, NO_QUESTION) } };
    case 'question.answered': {
      const { question, message, ...rest } = event.data;
      const line = message && { message: retold(message, words) };
      const asked = retold(question, words, NO_QUESTION);
      return { ...event, data: { ...rest, question: asked, ...line } };
    }
    default:
      return event;
  }
}

/** The same of a state; the same object where it tells none of them. */
export function retoldState(state: ShowState, words: WordsById): ShowState {
  const question = state.question && retold(state.question, words, NO_QUESTION);
  const pinnedLines = state.pinnedLines && all(state.pinnedLines, words);
  const answers = state.answers && same(state.answers, (one) => retoldAnswer(one, words));
  const isSame =
    question === state.question && pinnedLines === state.pinnedLines && answers === state.answers;
  if (isSame) return state;
  return { ...state, question, ...(pinnedLines && { pinnedLines }), ...(answers && { answers }) };
}

/** The same of a batch that is still to be read by some: what is gone is not in its talk. */
export function retoldBatch({ log, flow, ...batch }: Batch, words: WordsById): Batch {
  return {
    ...batch,
    ...(log && { log: log.map((event) => retoldEvent(event, words)) }),
    ...(flow && { flow: { ...flow, messages: retoldLines(flow.messages, words) } }),
  };
}

/** Lines without those that are gone, and without quotes of what is. */
export function retoldLines(lines: readonly Message[], words: WordsById): Message[] {
  const isGone = (id: string | undefined) => id !== undefined && words.get(id) === null;
  return lines
    .filter(({ id }) => !isGone(id))
    .map((line) => {
      const { reply, question, ...rest } = line;
      if (!isGone(reply?.id) && !isGone(question?.id)) return line;
      const kept = { ...(reply && { reply }), ...(question && { question }) };
      if (isGone(reply?.id)) delete kept.reply;
      if (isGone(question?.id)) delete kept.question;
      return { ...rest, ...kept };
    });
}

type Answer = NonNullable<ShowState['answers']>[number];

function retoldAnswer(answer: Answer, words: WordsById): Answer {
  const question = retold(answer.question, words, NO_QUESTION);
  const message = answer.message && retold(answer.message, words);
  if (question === answer.question && message === answer.message) return answer;
  return { ...answer, question, ...(message && { message }) };
}

function retold<T extends QuotedText & { sender?: string }>(
  one: T,
  words: WordsById,
  nothing = NOTHING,
): T {
  const found = words.get(one.id);
  if (found === undefined) return one;
  const { sender, name, text } = found ?? nothing;
  return { ...one, ...(one.sender !== undefined && { sender }), name, text };
}

function all<T extends QuotedText & { sender?: string }>(
  list: readonly T[],
  words: WordsById,
): T[] {
  return same(list, (one) => retold(one, words)) as T[];
}

/** The same list where all in it stay what they are: neighbouring states share it. */
function same<T>(list: readonly T[], map: (one: T) => T): readonly T[] {
  const mapped = list.map(map);
  return mapped.every((one, index) => one === list[index]) ? list : mapped;
}

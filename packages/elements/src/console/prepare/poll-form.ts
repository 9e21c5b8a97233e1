import { POLL_CHOICES, type PollDraft, type PollKind } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import type { Values } from '../kept-values.js';
import type { Mistakes, Reading } from './open-form.js';
import type { FieldNames } from './refused-field.js';
import { saidIn } from './said-in.js';

/** What a poll can be, in the order of the form. */
export const POLL_KINDS: readonly PollKind[] = ['poll', 'quiz'];

/** How long it may last, in seconds, in the order of the form; 0: until it is closed by hand. */
export const POLL_SECONDS: readonly number[] = [0, 20, 30, 60, 120, 300];

/** The fields for its choices, in their order. */
export const CHOICE_FIELDS: readonly string[] = Array.from(
  { length: POLL_CHOICES },
  (_, index) => `choice-${index}`,
);

/** The fields of the form, as the server calls them: it counts the choices that it was sent, none of them empty. */
export function pollNames(values: Values): FieldNames {
  return {
    ...{ title: 'title', right: 'right', lastsMs: 'seconds', choices: 'choice-0' },
    ...Object.fromEntries(
      saidChoices(values).map(({ name }, index) => [`choices/${index}/text`, name]),
    ),
  };
}

/** What the form of a poll begins with. */
export function pollValues(draft: PollDraft | undefined, words: ConsoleWords): Values {
  const { choices = [], right } = draft ?? {};
  return {
    title: words.text(draft?.title),
    kind: draft?.kind ?? 'poll',
    ...Object.fromEntries(
      CHOICE_FIELDS.map((name, index) => [name, words.text(choices[index]?.text)]),
    ),
    right: CHOICE_FIELDS[choices.findIndex(({ id }) => id === right)] ?? '',
    demand: draft?.asksDemand ? 'asked' : 'none',
    seconds: `${Math.ceil((draft?.lastsMs ?? 0) / 1_000)}`,
  };
}

/** The choices that a form has: those that say something, by the names of their fields. */
export function saidChoices(values: Values): { name: string; text: string }[] {
  return CHOICE_FIELDS.map((name) => ({ name, text: (values[name] ?? '').trim() })).filter(
    ({ text }) => text !== '',
  );
}

/** Reads the form of a poll. @param before What it was: of that the form keeps what it does not ask for. */
export function readPoll(
  values: Values,
  id: string,
  words: ConsoleWords,
  before?: PollDraft,
): Reading<PollDraft> {
  const title = (values['title'] ?? '').trim();
  const kind = POLL_KINDS.find((one) => one === values['kind']) ?? 'poll';
  const said = saidChoices(values);
  const chosen = said.findIndex(({ name }) => name === values['right']);
  const [first = '', second = ''] = CHOICE_FIELDS;
  const wrong = {
    title: title === '' && 'needsPollTitle',
    [(values[first] ?? '').trim() === '' ? first : second]: said.length < 2 && 'needsChoices',
    right: kind === 'quiz' && chosen < 0 && 'needsRight',
  } as const;
  const mistakes: Mistakes = Object.fromEntries(
    Object.entries(wrong).flatMap(([name, term]) => (term ? [[name, words.term(term)]] : [])),
  );
  if (Object.keys(mistakes).length > 0) return { mistakes };
  const choices = said.map(({ name, text }, index) => {
    const old = before?.choices[CHOICE_FIELDS.indexOf(name)];
    return { id: `c${index + 1}`, text: saidIn(old?.text, words.lang(), text) };
  });
  const seconds = Number(values['seconds'] ?? 0);
  const right = choices[chosen]?.id;
  return {
    value: {
      id,
      kind,
      title: saidIn(before?.title, words.lang(), title),
      choices,
      ...(kind === 'quiz' && right !== undefined && { right }),
      ...(kind === 'poll' && values['demand'] === 'asked' && { asksDemand: true }),
      ...(seconds > 0 && { lastsMs: seconds * 1_000 }),
    },
  };
}

import { append, KEPT, type Folds } from './fold.js';
import { isId, isPinnedLines } from './is-well-formed.js';
import { PINNED_LIMIT } from './message.js';
import { withoutLine } from './question-folds.js';

/** What of the talk everybody sees alike: lines that left, and those at its top. */
export const TALK_FOLDS: Folds<
  'message.redacted' | 'message.restored' | 'message.pinned' | 'message.unpinned'
> = {
  'message.redacted': (state, { message }) => {
    if (!isId(message) || state.redacted.includes(message)) return null;
    const { pinnedLines, answers } = state;
    return {
      redacted: append(state.redacted, message, KEPT.redacted),
      // What nobody is to read any more stands at no top either, and answers nothing.
      ...(pinnedLines && { pinnedLines: pinnedLines.filter(({ id }) => id !== message) }),
      ...(answers && { answers: withoutLine(answers, message) }),
    };
  },
  'message.restored': (state, { message }) =>
    isId(message) ? { redacted: state.redacted.filter((id) => id !== message) } : null,
  'message.pinned': (_, { pins }) => pinned(pins),
  'message.unpinned': (_, { pins }) => pinned(pins),
};

function pinned(pins: unknown) {
  return isPinnedLines(pins) ? { pinnedLines: pins.slice(0, PINNED_LIMIT) } : null;
}

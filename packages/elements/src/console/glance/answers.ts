import type { Chat, SpeakingTo } from '@livestall/client';
import { StallError } from '@livestall/protocol';

/** An answer that is not yet said, or was not. */
export interface Answer {
  readonly text: string;
  /** Why it was not said; absent while it is on its way. */
  readonly error?: StallError;
}

/** What the host says by one tap, until the server has it: by what it answers. */
export class Answers {
  readonly #changed: () => void;
  readonly #answers = new Map<string, Answer>();

  /** @param changed Called after anything here changed. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What is on its way to it, or did not get there. */
  of(id: string): Answer | undefined {
    return this.#answers.get(id);
  }

  /** Says it. True where the server has it. One at a time: a second tap is no second line. */
  say(id: string, text: string, chat: Chat, to?: SpeakingTo): Promise<boolean> {
    return this.#send(id, text, () => chat.send(text, to));
  }

  /** Says once more what did not get there: its line is listed in the talk still. */
  again(id: string, chat: Chat): Promise<boolean> {
    const { text = '' } = this.#answers.get(id) ?? {};
    const failed = failedLine(chat, id, text);
    return this.#send(id, text, () => (failed ? chat.retry(failed) : chat.send(text)));
  }

  /** It is not to be said any more. */
  drop(id: string, chat: Chat): void {
    const failed = failedLine(chat, id, this.#answers.get(id)?.text);
    if (failed) chat.discard(failed);
    this.#answers.delete(id);
    this.#changed();
  }

  async #send(id: string, text: string, sends: () => Promise<unknown>): Promise<boolean> {
    const before = this.#answers.get(id);
    if (before && !before.error) return false;
    this.#put(id, { text });
    try {
      await sends();
    } catch (cause) {
      const error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      this.#put(id, { text, error });
      return false;
    }
    this.#answers.delete(id);
    this.#changed();
    return true;
  }

  #put(id: string, answer: Answer): void {
    this.#answers.set(id, answer);
    this.#changed();
  }
}

/** Its line in the talk: others may have been answered by the same words, and have failed too. */
function failedLine({ lines }: Chat, id: string, text: string | undefined): string | undefined {
  const failed = lines.filter(
    (line) => line.own && line.delivery === 'failed' && line.text === text,
  );
  const itsOwn = failed.findLast(({ reply }) => reply?.id === id);
  return (itsOwn ?? failed.findLast(({ reply }) => !reply))?.id;
}

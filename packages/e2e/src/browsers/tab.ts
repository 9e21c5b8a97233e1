/** What can be handed to a page and back. */
export type Json = string | number | boolean | null | readonly Json[] | { [key: string]: Json };

/**
 * A page of its own in a browser, with the little that all browsers' drivers have in common: the pointer and the
 * keys are real ones, what a page sees of them is trusted.
 */
export interface Tab extends AsyncDisposable {
  /** As it calls itself: `Firefox 153.7.0`. */
  readonly browser: string;
  goto(url: string): Promise<void>;
  /** Runs a function in the page, which sees nothing but its arguments; waits for what it promises. */
  evaluate<Args extends Json[], Result>(
    fn: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Presses and lets go at a point of the viewport, in CSS pixels. */
  tapAt(x: number, y: number): Promise<void>;
  /** Types letters, into what has the focus. */
  type(text: string): Promise<void>;
  /** Presses a key and lets it go. */
  press(key: Key): Promise<void>;
}

/** The keys that are pressed by name, with the code points that WebDriver has for them. */
export const KEYS = { Enter: '\uE007', Escape: '\uE00C', ArrowLeft: '\uE012' } as const;

export type Key = keyof typeof KEYS;

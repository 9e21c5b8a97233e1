import type { Show, ShowOptions, SignIn, TokenSource, TranslateLine } from '@livestall/client';
import { StallError, type CartConnector } from '@livestall/protocol';

/** Which show is to be followed, and by what. Another of these is another connection. */
export interface Wanted {
  server: string;
  channel: string | undefined;
  show: string | undefined;
  connect: (options: ShowOptions) => Show;
}

/** What the page gives, and may give anew while a show is followed. */
export interface Given {
  cart: CartConnector | undefined;
  token: TokenSource | undefined;
  signIn: SignIn | undefined;
  translateLine: TranslateLine | undefined;
}

/** What the owner of a link is told. */
interface LinkOptions {
  /** See `ShowOptions.first`. */
  first: Promise<void>;
  /** Anything about the show changed, or it was opened or closed. */
  onChange: () => void;
  /** There is nothing to follow, and why. */
  onFailure: (error: StallError) => void;
}

/** Holds the connection to one show, and lets an element know what happens to it. */
export class ShowLink {
  readonly #options: LinkOptions;
  #show: Show | null = null;
  #failure: StallError | null = null;
  #wanted: Wanted | null = null;
  #given: Given = {
    cart: undefined,
    token: undefined,
    signIn: undefined,
    translateLine: undefined,
  };
  #away = new AbortController();

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  get show(): Show | null {
    return this.#show;
  }

  /** Why there is not even a show to follow. */
  get failure(): StallError | null {
    return this.#failure;
  }

  /**
   * Connects to what is wanted, unless it is connected to that: then it hands on what was given anew.
   *
   * @returns Whether it connected.
   */
  follow(wanted: Wanted, given: Given): boolean {
    if (wanted.server === '' || !(wanted.channel ?? wanted.show)) return false;
    const before = this.#wanted;
    const same = (Object.keys(wanted) as (keyof Wanted)[]).every(
      (name) => wanted[name] === before?.[name],
    );
    if (same && (this.#show || this.#failure)) {
      this.#hand(given);
      return false;
    }
    this.#wanted = wanted;
    this.#given = given;
    this.retry();
    return true;
  }

  /** Connects anew to what was wanted last. */
  retry(): void {
    if (!this.#wanted) return;
    const { server, channel, show, connect } = this.#wanted;
    const { cart, token, signIn, translateLine } = this.#given;
    this.#failure = null;
    try {
      this.#open(
        connect({
          server,
          first: this.#options.first,
          ...(channel && { channel }),
          ...(show && { show }),
          ...(cart && { cart }),
          ...(token && { token }),
          ...(signIn && { signIn }),
          ...(translateLine && { translateLine }),
        }),
      );
    } catch (cause) {
      this.close();
      this.#failure = cause instanceof StallError ? cause : new StallError('offline', { cause });
      this.#options.onFailure(this.#failure);
    }
  }

  close(): void {
    if (!this.#show) return;
    this.#away.abort();
    this.#show.close();
    this.#show = null;
    this.#options.onChange();
  }

  /** Takes a show in place of the one before, and wakes it whenever the page is looked at again. */
  #open(show: Show): void {
    this.close();
    this.#show = show;
    this.#away = new AbortController();
    const { signal } = this.#away;
    signal.addEventListener('abort', show.subscribe(this.#options.onChange));
    document.addEventListener(
      'visibilitychange',
      () => {
        if (!document.hidden) show.wake();
      },
      { signal },
    );
    this.#options.onChange();
  }

  #hand(given: Given): void {
    const { cart, token, signIn, translateLine } = this.#given;
    this.#given = given;
    if (given.cart !== cart) this.#show?.followCart(given.cart ?? null);
    if (given.token !== token) this.#show?.followToken(given.token ?? null);
    if (given.signIn !== signIn) this.#show?.followSignIn(given.signIn ?? null);
    if (given.translateLine !== translateLine) {
      this.#show?.followTranslator(given.translateLine ?? null);
    }
  }
}

import type { Customer } from '../customers/customer.ts';
import { html, type Html } from '../html/html.ts';
import { layout } from './layout.ts';

/** What the account page shows. */
export interface AccountPageParts {
  readonly count: number;
  /** Where signing in leads. */
  readonly next: string;
  readonly customer?: Customer | undefined;
  /** What was typed before. */
  readonly email?: string;
  readonly problem?: string;
}

/** Where a customer signs in, or sees that they are. */
export function accountPage(parts: AccountPageParts): Html {
  const { count, customer, problem } = parts;
  return layout({
    title: customer ? 'Your account' : 'Sign in',
    count,
    current: '/account',
    problem,
    main: customer ? signedIn(customer) : signIn(parts),
  });
}

function signedIn({ name }: Customer): Html {
  return html`<h1>Hello, ${name}</h1>
    <p class="muted">You watch the live stall under this name, and its coupons know you.</p>
    <p class="account-acts">
      <a class="button" href="/live">To the live stall</a>
    </p>
    <form method="post" action="/account/sign-out">
      <button class="link-button">Sign out</button>
    </form>`;
}

function signIn({ next, email = '' }: AccountPageParts): Html {
  return html`<h1>Sign in</h1>
    <form class="sign-in" method="post" action="/account/sign-in">
      <input type="hidden" name="next" value="${next}" />
      <label for="email">E-mail</label>
      <input
        id="email"
        name="email"
        type="email"
        required
        maxlength="254"
        autocomplete="username"
        value="${email}"
      />
      <label for="password">Password</label>
      <input
        id="password"
        name="password"
        type="password"
        required
        maxlength="128"
        autocomplete="current-password"
      />
      <button class="button wide">Sign in</button>
    </form>
    <p class="muted">
      An example shop has one customer: <code>ana@farm.example</code>, <code>persimmons</code>.
    </p>`;
}

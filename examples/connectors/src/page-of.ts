import { contentSecurityPolicy } from '../../page/content-security-policy.ts';
import type { FindStall } from './find-stall.ts';
import { givenOf, mistakesIn } from './given-of.ts';
import { type Asked, formPage } from './pages/form-page.ts';
import { stallPage } from './pages/stall-page.ts';
import type { Given, Platform } from './platform.ts';

/** A page, and the policy that it runs under. */
export interface Page {
  readonly html: string;
  readonly policy: string;
}

/** The policy of a page of words and forms. */
export const WORDS_POLICY = contentSecurityPolicy("'self'", { sendsForms: true });

/** A platform's page: the stall of the store that its address tells of, or a form that asks for it. */
export async function pageOf(
  platform: Platform,
  query: URLSearchParams,
  findStall: FindStall,
): Promise<Page> {
  const given = givenOf(platform, query);
  const form = (more: Omit<Asked, 'given'>): Page => ({
    html: formPage(platform, { given, ...more }),
    policy: WORDS_POLICY,
  });
  if (Object.keys(given).length === 0 || query.has('edit')) return form({});
  const mistakes = mistakesIn(platform, given);
  if (Object.keys(mistakes).length > 0) return form({ mistakes });
  try {
    const stall = await findStall(platform, given);
    return {
      html: stallPage(platform, given, stall),
      policy: policyOf(platform, given, stall.server),
    };
  } catch (error) {
    return form({ problem: error instanceof Error ? error.message : String(error) });
  }
}

/** Your own page names its store there. A store whose answers are passed on is this page's own origin. */
function policyOf({ passes }: Platform, { store }: Given, server: string): string {
  const elsewhere = store === undefined || passes ? undefined : new URL(store).origin;
  return contentSecurityPolicy(new URL(server).origin, {
    ...{ store: elsewhere, asksStore: true, asksItself: passes !== undefined },
    picturesOfAll: true,
  });
}

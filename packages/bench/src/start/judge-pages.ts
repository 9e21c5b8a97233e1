import type { Collected } from '../collected.ts';
import { askLighthouse } from './lighthouse.ts';
import type { Stage } from './open-stage.ts';
import { EMPTY_PAGE } from './subjects.ts';

/** What Lighthouse says of a shop's page with each player, and without one. It is to be installed first. */
export async function judgePages(
  { subjects, pageOf, emptyPage }: Stage,
  collected: Collected,
): Promise<void> {
  const pages = subjects.map((subject) => [subject, pageOf(subject, 'live')] as const);
  for (const [subject, url] of [[EMPTY_PAGE, emptyPage] as const, ...pages]) {
    const { points, lcp, blocking } = await askLighthouse(url);
    const what = { case: 'page', subject };
    collected.add({ ...what, metric: 'lighthouse', unit: 'points' }, points);
    collected.add({ ...what, metric: 'lighthouse lcp', unit: 'ms' }, lcp);
    collected.add({ ...what, metric: 'lighthouse tbt', unit: 'ms' }, blocking);
  }
}

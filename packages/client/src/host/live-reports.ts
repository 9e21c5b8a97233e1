import { StallError } from '@livestall/protocol';
import type { DemandReport, Report } from '@livestall/protocol';
import type { Workplace } from './live-preparing.js';
import type { ReportFileQuery, ReportQuery, Reports } from './reports.js';
import type { Sessions } from './sessions.js';

/** Reports over HTTP: of the channel that the seller is at work in. */
export class LiveReports implements Reports {
  readonly #sessions: Sessions;
  readonly #place: () => Workplace | null;

  /** @param place Where the seller is at work now; `null` while nobody is signed in. */
  constructor(sessions: Sessions, place: () => Workplace | null) {
    this.#sessions = sessions;
    this.#place = place;
  }

  async read(query: ReportQuery): Promise<Report> {
    return this.#sessions.call<Report>(this.#path('report', query));
  }

  async file(query: ReportFileQuery): Promise<Blob> {
    return this.#sessions.file(this.#path('report.csv', query));
  }

  async demand(query: Omit<ReportQuery, 'by'> = {}): Promise<DemandReport> {
    return this.#sessions.call<DemandReport>(this.#path('demand', query));
  }

  #path(name: string, query: Partial<ReportFileQuery>): string {
    const place = this.#place();
    if (!place) throw new StallError('wrong-state', { message: 'Nobody is signed in.' });
    const { session, channel } = place;
    const said = Object.entries({ channel, ...query }).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, String(value)]],
    );
    const asked = new URLSearchParams(said).toString();
    return `/v1/accounts/${encodeURIComponent(session.account)}/${name}?${asked}`;
  }
}

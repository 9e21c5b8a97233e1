import type { Row } from '../rows.ts';
import { besidePeer } from './beside-peer.ts';
import { Child } from './child.ts';
import type { Crowd } from './claim-over-http.ts';
import { paceRows } from './pace-rows.ts';
import type { Pace } from './pace.ts';
import { withServer } from './with-server.ts';

const VIEWERS = 30_000;

/** As many as the server can take: granted, refused, held, put in line, and answered by a bare server that knows nothing. */
export function overHttp(times: number): Promise<Row[]> {
  return withServer(async ({ server, drop, crowd }) => {
    const paces: Record<'http' | 'refuse' | 'hold' | 'line', Pace[]> = {
      ...{ http: [], refuse: [] },
      ...{ hold: [], line: [] },
    };
    const bare: Pace[] = [];
    const peer = Child.start('bare-server-worker.ts');
    const { port } = await peer.hear<{ port: number }>();
    const paceOf = async (by: Child, of: Partial<Crowd>, status: string): Promise<Pace> => {
      const before = await by.ask<number>({ cpu: true });
      const { rate } = await crowd({ viewers: VIEWERS, ...of }, status);
      return { rate, cpu: ((await by.ask<number>({ cpu: true })) - before) / VIEWERS };
    };
    for (let run = 0; run < times; run += 1) {
      const all = { of: `http-${run}` };
      await drop({ ...all, total: VIEWERS });
      paces.http.push(await paceOf(server, all, '201'));
      const late = { of: `refuse-${run}`, from: 1 };
      await drop({ of: late.of, total: 1 });
      await crowd({ of: late.of, viewers: 1 }, '201');
      paces.refuse.push(await paceOf(server, late, '409'));
      for (const what of ['hold', 'line'] as const) {
        const held = { act: 'holds', of: `${what}-${run}` } as const;
        await drop({ ...held, total: what === 'line' ? 1 : VIEWERS });
        paces[what].push(await paceOf(server, held, '201'));
      }
      bare.push(await paceOf(peer, { ...late, port }, '409'));
    }
    await peer.end();
    const beside = (own: readonly Pace[]) =>
      own.map((pace, n): [Pace, Pace] => [pace, bare[n] as Pace]);
    return [
      ...besidePeer('http', 'node:http', beside(paces.http)),
      ...besidePeer('refuse', 'node:http', beside(paces.refuse)),
      ...paceRows('hold over http', 'livestall', paces.hold),
      ...paceRows('line over http', 'livestall', paces.line),
    ];
  });
}

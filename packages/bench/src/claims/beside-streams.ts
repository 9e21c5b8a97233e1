import { toRows, type Row } from '../rows.ts';
import { ratioRows } from './beside-peer.ts';
import { withServer } from './with-server.ts';

const VIEWERS = 20_000;
/** Claims a second, as they come and not as they are answered. */
const OFFERED = 2_000;
/** Streams that are open meanwhile. */
const READERS = 5_000;
const WATCHED = `${OFFERED}/s, ${READERS} streams`;

interface Lateness {
  batches: number;
  p50: number;
  p99: number;
}

/** What is offered steadily, alone and with thousands who watch; and how late these are told, with it and without. */
export async function besideStreams(times: number): Promise<Row[]> {
  return withServer(async ({ drop, crowd, readers }) => {
    const [alone, watched, quiet, claiming]: [number[], number[], number[], number[]] = [
      [],
      [],
      [],
      [],
    ];
    const offer = async (of: string) => {
      await drop({ of, total: VIEWERS });
      return (await crowd({ of, viewers: VIEWERS, rate: OFFERED }, '201')).p99;
    };
    for (let run = 0; run < times; run += 1) alone.push(await offer(`alone-${run}`));
    const watching = await readers(READERS);
    for (let run = 0; run < times; run += 1) {
      await watching.ask<Lateness>({});
      // Nothing but the news of a coupon now and then.
      for (let n = 0; n < 20; n += 1) {
        await drop({ of: `quiet-${run}-${n}`, total: 1 });
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      quiet.push((await watching.ask<Lateness>({})).p99);
      watched.push(await offer(`watched-${run}`));
      claiming.push((await watching.ask<Lateness>({})).p99);
    }
    await watching.end();
    const ms = (what: string, metric: string, values: number[]) =>
      toRows({ bench: 'claims', case: what, subject: 'livestall', metric, unit: 'ms', values });
    return [
      ...ms(`${OFFERED}/s offered`, 'answer, p99', alone),
      ...ms(WATCHED, 'answer, p99', watched),
      ...ms(`no claims, ${READERS} streams`, 'batch, p99', quiet),
      ...ms(WATCHED, 'batch, p99', claiming),
      ...ratioRows(
        { case: WATCHED, subject: 'livestall / no claims', metric: 'batch, p99' },
        claiming.map((ms, n) => [ms, quiet[n] ?? NaN]),
      ),
    ];
  });
}

import type { Served } from './served.ts';

/** Starts a site, says where it is, and closes it when the process is told to stop. */
export async function runFromTheCommandLine(
  name: string,
  start: () => Promise<Served>,
): Promise<void> {
  try {
    const site = await start();
    console.log(`${name}: ${site.address}`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void site.close());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

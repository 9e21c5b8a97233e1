import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Given } from './platform.ts';
import { PLATFORMS } from './platforms/platforms.ts';

const sdk = fileURLToPath(new URL('../../../packages/livestall/dist/cdn/', import.meta.url));

/** What the command line says. */
export interface Flags {
  readonly host: string;
  readonly port: number;
  readonly sdk: string;
  /** A show server that is there. Default: one of this example's own, in memory. */
  readonly server?: string;
  readonly channel: string;
  /** The secret of a webhook endpoint of Stripe's. Default: its events are not taken. */
  readonly stripeSecret?: string;
  /** Where it begins: a platform's page, with what it must know. */
  readonly path: string;
}

/**
 * Reads `--port`, `--host`, `--server`, `--channel`, `--stripe-secret`, `--platform`, and what the platform's page must know, each
 * under its field's name: `--platform medusa --store https://… --key pk_… --region reg_…`.
 *
 * @throws Error for an option or a platform that there is not
 */
export function readFlags(args?: string[]): Flags {
  const names = new Set(PLATFORMS.flatMap(({ fields }) => fields.map(({ name }) => name)));
  const own = {
    port: { type: 'string', default: '4350' },
    host: { type: 'string', default: '127.0.0.1' },
    server: { type: 'string' },
    channel: { type: 'string', default: 'farm' },
    platform: { type: 'string' },
    'stripe-secret': { type: 'string' },
  } as const;
  const asked = Object.fromEntries([...names].map((name) => [name, { type: 'string' } as const]));
  const { values } = parseArgs({ ...(args && { args }), options: { ...asked, ...own } });
  const { port, host, server, channel, platform, 'stripe-secret': stripeSecret } = values;
  return {
    ...{ host, port: Number(port), sdk, channel, path: pathOf(platform, values) },
    ...(server !== undefined && { server }),
    ...(stripeSecret !== undefined && { stripeSecret }),
  };
}

function pathOf(id: string | undefined, values: Given): string {
  if (id === undefined) return '/';
  const platform = PLATFORMS.find((one) => one.id === id);
  if (!platform)
    throw new Error(`No page for ${id}: ${PLATFORMS.map((one) => one.id).join(', ')}.`);
  const told = platform.fields.flatMap(({ name }) => {
    const value = values[name];
    return value === undefined ? [] : [[name, value] as [string, string]];
  });
  return `/${id}${told.length > 0 ? `?${new URLSearchParams(told).toString()}` : ''}`;
}

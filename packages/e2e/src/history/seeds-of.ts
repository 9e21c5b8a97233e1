/** Seeds of histories that are played together, and how they are told. */
export interface Seeds {
  seeds: number[];
  named: string;
}

/**
 * Seeds for so many histories, which are of coupons, flash offers and giveaways in turn. `SEED=…` in the environment is that
 * one alone; `SEEDS_FROM=…` the first of them, so that what failed is played again as it was.
 *
 * @param together How many of them are played at the same time.
 */
export function seedsOf(count: number, together: number): Seeds[] {
  const told = process.env['SEED'];
  if (told !== undefined) return [named([Number(told)])];
  const first = Number(process.env['SEEDS_FROM'] ?? Math.floor(Math.random() * 2 ** 32));
  const all = Array.from({ length: count }, (_, n) => (first + n) % 2 ** 32);
  return Array.from({ length: Math.ceil(count / together) }, (_, n) =>
    named(all.slice(n * together, (n + 1) * together)),
  );
}

function named(seeds: number[]): Seeds {
  return { seeds, named: seeds.length > 1 ? `${seeds[0]} to ${seeds.at(-1)}` : `${seeds[0]}` };
}

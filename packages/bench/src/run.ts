// npm run bench -- [size start …] [--json FILE] [--full] [--runs N]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BenchOptions } from './bench-options.ts';
import type { Row } from './rows.ts';
import { benchSize } from './size/bench-size.ts';
import { benchStart } from './start/bench-start.ts';
import { formatTable } from './table.ts';

const BENCHES: Record<string, (options: BenchOptions) => Promise<Row[]> | Row[]> = {
  size: benchSize,
  start: benchStart,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    full: { type: 'boolean', default: false },
    runs: { type: 'string' },
  },
});
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
const unknown = names.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown !== undefined) {
  console.error(
    `There is no bench "${unknown}"; the benches are ${Object.keys(BENCHES).join(', ')}.`,
  );
  process.exit(1);
}

if (values.runs !== undefined && !/^[1-9]\d*$/.test(values.runs)) {
  console.error('--runs takes a number of 1 or more.');
  process.exit(1);
}

const rows: Row[] = [];
const options = { full: values.full, runs: values.runs ? Number(values.runs) : null };
for (const name of names) rows.push(...((await BENCHES[name]?.(options)) ?? []));
console.log(formatTable(rows));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);

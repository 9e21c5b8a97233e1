// npm run bench -- [size start …] [--json FILE] [--full]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Row } from './rows.ts';
import { benchSize } from './size/bench-size.ts';
import { benchStart } from './start/bench-start.ts';
import { formatTable } from './table.ts';

const BENCHES: Record<string, (options: { full: boolean }) => Promise<Row[]> | Row[]> = {
  size: benchSize,
  start: benchStart,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, full: { type: 'boolean', default: false } },
});
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
const unknown = names.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown !== undefined) {
  console.error(
    `There is no bench "${unknown}"; the benches are ${Object.keys(BENCHES).join(', ')}.`,
  );
  process.exit(1);
}

const rows: Row[] = [];
for (const name of names) rows.push(...((await BENCHES[name]?.({ full: values.full })) ?? []));
console.log(formatTable(rows));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);

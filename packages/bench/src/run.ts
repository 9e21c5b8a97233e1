// npm run bench -- [size start page goods chat claims soak …] [--json FILE] [--full] [--runs N] [--case NAME] [--minutes N] [--lines N]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BenchOptions } from './bench-options.ts';
import type { Row } from './rows.ts';
import { benchChat } from './chat/bench-chat.ts';
import { benchClaims } from './claims/bench-claims.ts';
import { benchGoods } from './goods/bench-goods.ts';
import { benchSize } from './size/bench-size.ts';
import { benchSoak } from './soak/bench-soak.ts';
import { benchPage } from './start/bench-page.ts';
import { benchStart } from './start/bench-start.ts';
import { formatTable } from './table.ts';

const BENCHES: Record<string, (options: BenchOptions) => Promise<Row[]> | Row[]> = {
  size: benchSize,
  start: benchStart,
  page: benchPage,
  goods: benchGoods,
  chat: benchChat,
  claims: benchClaims,
  soak: benchSoak,
};

/** What is measured without its name only with `--full`. */
const LONG = ['soak'];

/** What is measured only by its name: the part of another that takes long. */
const PARTS = ['page'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    full: { type: 'boolean', default: false },
    runs: { type: 'string' },
    case: { type: 'string' },
    minutes: { type: 'string', default: '30' },
    lines: { type: 'string' },
  },
});
const whole = Object.keys(BENCHES).filter((name) => !PARTS.includes(name));
const usual = whole.filter((name) => values.full || !LONG.includes(name));
const names = positionals.length > 0 ? positionals : usual;
const unknown = names.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown !== undefined) {
  console.error(
    `There is no bench "${unknown}"; the benches are ${Object.keys(BENCHES).join(', ')}.`,
  );
  process.exit(1);
}

const wrong = (['runs', 'minutes', 'lines'] as const).find(
  (name) => values[name] !== undefined && !/^[1-9]\d*$/.test(values[name]),
);
if (wrong) {
  console.error(`--${wrong} takes a number of 1 or more.`);
  process.exit(1);
}

const rows: Row[] = [];
const options = {
  full: values.full,
  runs: values.runs ? Number(values.runs) : null,
  case: values.case ?? null,
  minutes: Number(values.minutes),
  lines: values.lines ? Number(values.lines) : null,
};
for (const name of names) rows.push(...((await BENCHES[name]?.(options)) ?? []));
console.log(formatTable(rows));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);

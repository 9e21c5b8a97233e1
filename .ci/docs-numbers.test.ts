import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { read } from './docs-pages.mjs';
import { root } from './packages.mjs';

/** A page in one line, as a sentence may go over several. */
const line = (page: string) => read(page).replace(/\s+/g, ' ');

const MIB = 1_048_576;
const [SECOND, HOUR, DAY] = [1_000, 3_600_000, 86_400_000];
const digits = new Intl.NumberFormat('en');

/** The value of a constant of the sources, which is a number or a product of some. */
function constant(file: string, name: string): number {
  const text = fs.readFileSync(path.join(root, 'packages', file), 'utf8');
  const [, said = ''] = new RegExp(`\\b${name}(?: =|:) ([\\d_ */.]+)[;,]`).exec(text) ?? [];
  expect(said, `${name} in ${file}`).not.toBe('');
  const [first = NaN, ...others] = said.split('*').map((one) => Number(one.replaceAll('_', '')));
  return others.reduce((product, one) => product * one, first);
}

/** What a page says, with `#` in the place of a number, and that number as the sources have it. */
type Claim = [page: string, says: string, value: () => number];

const kib = () => constant('server/src/http/build-http.ts', 'BODY_BYTES') / 1_024;
const mib = () => constant('server/src/http/routes/owning.ts', 'GOODS_BYTES') / MIB;
const edge = () => constant('server/src/http/picture-form.ts', 'EDGE');
const pictures = () => constant('server/src/ledger/ops/pictures.ts', 'PICTURES');
const message = () => constant('protocol/src/message.ts', 'MESSAGE_LIMIT');
const name = () => constant('protocol/src/message.ts', 'NAME_LIMIT');
const stretch = () => constant('protocol/src/stretch.ts', 'STRETCH_MS') / SECOND;
const beat = () => constant('protocol/src/batch.ts', 'BEAT_MS') / SECOND;
const limit = (of: string) => constant('server/src/http/limits.ts', of);
const tick = () => constant('server/src/create-server.ts', 'TICK_MS');

const claims: Claim[] = [
  ['docs/wire.md', 'Bodies # KiB', kib],
  ['docs/wire.md', '(goods and pictures # MiB, codes', mib],
  ['docs/wire.md', 'A chat line or a question # UTF-16 units', message],
  ['docs/wire.md', 'UTF-16 units, a name #', name],
  ['docs/wire.md', '# pixels an edge', edge],
  ['docs/wire.md', '# an account)', pictures],
  ['docs/wire.md', 'the stretches of # s', stretch],
  ['docs/wire.md', '`beat { t }` every # s', beat],
  ['docs/wire.md', 'one message a tick (# ms)', tick],
  ['docs/wire.md', 'A tick is # ms up to', tick],
  ['docs/wire.md', 'links (# a minute each)', () => limit('visits')],
  ['docs/wire.md', 'links (# a minute each)', () => limit('clicks')],
  ['docs/wire.md', 'sessions (# a minute)', () => limit('sessions')],
  [
    'docs/wire.md',
    'A session lasts twelve hours, and is renewed for # days',
    () => constant('server/src/http/routes/sessions.ts', 'RENEWABLE_MS') / DAY,
  ],
  [
    'docs/wire.md',
    'renewed by an old one for # days',
    () => constant('server/src/http/routes/visits.ts', 'RENEWABLE_MS') / DAY,
  ],
  [
    'docs/wire.md',
    'at most # hours long',
    () => constant('server/src/tokens/verify-token.ts', 'TICKET_MS') / HOUR,
  ],
  ['docs/errors.md', 'A chat line over # UTF-16 units', message],
  ['docs/errors.md', 'a name over #', name],
  ['docs/errors.md', 'a body over # KiB', kib],
  ['docs/errors.md', 'a picture over # pixels an edge', edge],
  ['docs/server.md', 'Bodies of # KiB', kib],
  ['docs/server.md', '2 MiB and # pixels', edge],
  ['docs/server.md', '# of them an account', pictures],
  [
    'docs/server.md',
    'must have arrived within # seconds',
    () => constant('server/src/http/build-http.ts', 'REQUEST_MS') / SECOND,
  ],
  ['docs/server.md', 'streams are sent what has happened | # |', tick],
  ['docs/server.md', 'a minute | #, ', () => limit('visits')],
  ['docs/self-hosting.md', 'never silent for longer than # seconds', beat],
  [
    'docs/client.md',
    'spread by full jitter from 1 s to # s',
    () => constant('client/src/core/backoff.ts', 'LAST_MS') / SECOND,
  ],
  [
    'docs/client.md',
    'at most every # seconds',
    () => constant('client/src/past/log-reader.ts', 'INDEX_MS') / SECOND,
  ],
  ['docs/client.md', 'It holds #.', () => constant('client/src/past/log-reader.ts', 'HELD')],
  [
    'docs/media.md',
    'at most # s apart',
    () => constant('media/src/back-off.ts', 'LONGEST_MS') / SECOND,
  ],
  [
    'docs/media.md',
    'at most # s are fetched ahead',
    () => constant('media/src/hls/hls-config.ts', 'maxBufferLength'),
  ],
  ['docs/wire.md', 'about # lines a second', () => constant('protocol/src/line-gate.ts', 'LINES')],
  [
    'docs/wire.md',
    "at most # of a viewer's are open",
    () => constant('server/src/ledger/ops/questions.ts', 'OPEN_EACH'),
  ],
  [
    'docs/server.md',
    'lets # MiB pile up',
    () => constant('server/src/http/sse-sink.ts', 'PILE') / MIB,
  ],
  [
    'docs/console.md',
    '(# pixels, JPEG',
    () => constant('elements/src/console/prepare/shrink-picture.ts', 'EDGE'),
  ],
  ['docs/ARCHITECTURE.md', 'each stretch of # s', stretch],
  [
    'docs/ARCHITECTURE.md',
    'keeps while it folds the log anyway: at most #,',
    () => constant('server/src/shows/keyframes.ts', 'MOST'),
  ],
  [
    'docs/ARCHITECTURE.md',
    'word it is # s behind now',
    () => constant('client/src/follow/stage.ts', 'USUAL_DELAY_MS') / SECOND,
  ],
  [
    'docs/embedding.md',
    'under # px the picture is the page',
    () =>
      Number(
        /@container \(width >= (\d+)px\) {\s*\.frame {\s*--_layout: medium/.exec(
          frameStyles(),
        )?.[1],
      ),
  ],
];

const frameStyles = () =>
  fs.readFileSync(path.join(root, 'packages/elements/src/live-stall/frame.styles.ts'), 'utf8');

/** Small numbers are written as words. */
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

describe('each number is what the sources have', () => {
  it.each(claims.map(([page, says, value]) => ({ page, says, value })))(
    '$page: $says',
    ({ page, says, value }) => {
      const is = value();
      const spellings = [digits.format(is), words[is]].filter((one) => one !== undefined);
      const told = spellings.filter((one) => line(page).includes(says.replace('#', one)));
      expect(told, `it is ${is}`).toHaveLength(1);
    },
  );
});

describe('README.md', () => {
  it('says of the one tag what the gate holds it to', () => {
    const gates = JSON.parse(fs.readFileSync(path.join(root, '.size-limit.json'), 'utf8')) as {
      path: string;
      limit: string;
    }[];
    const [gate] = gates;
    const script = fs.readFileSync(path.join(root, gate?.path ?? ''));
    expect(line('README.md')).toContain(`one file of less than ${gate?.limit} (brotli`);
    expect(brotliCompressSync(script).length).toBeLessThan(parseFloat(gate?.limit ?? '') * 1_000);
  });
});

it('says how large the script of each connector is, to a tenth', () => {
  const told = [
    ...line('packages/connectors/README.md').matchAll(
      /\[`\/([\w-]+)`\][^|]*\|[^|]*\| ([\d.]+) kB/g,
    ),
  ];
  expect(told.length).toBeGreaterThan(5);
  for (const [, entry = '', kilobytes = ''] of told) {
    const script = fs.readFileSync(path.join(root, `packages/livestall/dist/cdn/${entry}.js`));
    const is = brotliCompressSync(script).length / 1_000;
    expect(Math.abs(is - Number(kilobytes)), `${entry} has ${is} kB`).toBeLessThan(
      Number(kilobytes) / 10,
    );
  }
});

it('says how long the second server in Python is at most', () => {
  const server = 'packages/e2e/src/conformance/python/stall_server.py';
  const lines = fs.readFileSync(path.join(root, server), 'utf8').trimEnd().split('\n').length;
  const [, most = ''] = /under (\d+) lines/.exec(line('docs/conformance.md')) ?? [];
  expect(lines).toBeLessThan(Number(most));
});

import type { GeographicalIndication, Producer, Product, Provenance } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import type { Values } from '../kept-values.js';
import { certificateValues, readCertificates, wrongCertificates } from './certificates-field.js';
import { coldChainOf, coldChainValues, wrongColdChain } from './cold-chain.js';
import { firstDay, keptMonth } from './first-day.js';
import { isLink } from './is-link.js';
import type { Reading } from './open-form.js';
import { picturesOf } from './pictures-of.js';
import { readRegions } from './read-regions.js';
import { saidIn } from './said-in.js';
import { readTrace, traceValues } from './trace-form.js';

/** A day, or a month where a file or a store says no more. */
const DATE = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;

/** What the fields of where it comes from begin with. */
export function provenanceValues(product: Product | undefined, words: ConsoleWords): Values {
  const { provenance } = product ?? {};
  const { origin, producer, geographicalIndication } = provenance ?? {};
  return {
    country: origin?.country ?? '',
    region: words.text(origin?.region),
    origin: words.text(origin?.place),
    producer: words.text(producer?.name),
    story: words.text(producer?.story),
    portrait: JSON.stringify(producer?.portrait ? [producer.portrait] : []),
    harvested: provenance?.harvestDate ? firstDay(provenance.harvestDate) : '',
    batch: provenance?.batch ?? '',
    grade: words.text(provenance?.grade),
    protectedName: words.text(geographicalIndication?.name),
    protectedNumber: geographicalIndication?.number ?? '',
    protectedCheck: geographicalIndication?.url ?? '',
    ...coldChainValues(provenance?.coldChain),
    ...certificateValues(product, words),
    ...traceValues(product, words),
  };
}

/**
 * Reads them.
 *
 * @param deliversTo What the field of that says, which is a part of it too.
 */
export function readProvenance(
  values: Values,
  base: Product | undefined,
  deliversTo: string[] | undefined,
  words: ConsoleWords,
): Reading<Pick<Product, 'provenance'>> {
  const field = (name: string) => (values[name] ?? '').trim();
  const before = base?.provenance;
  const { codes, wrong } = readRegions(
    field('country'),
    before ? [before.origin.country] : [],
    words,
  );
  const [country = ''] = codes;
  const isOne = wrong === undefined && codes.length === 1 && /^[A-Z]{2}$/.test(country);
  const others = saidBeside(values, before, words);
  const isSaid =
    Object.keys(others).length > 0 ||
    deliversTo !== undefined ||
    ['country', 'region', 'origin'].some((name) => field(name) !== '');
  const mistakes = {
    ...wrongProvenance(values, words),
    ...(isSaid && !isOne && { country: words.term('needsCountry') }),
  };
  if (Object.keys(mistakes).length > 0) return { mistakes };
  if (!isSaid) return { value: {} };
  const lang = words.lang();
  const [region, place] = [field('region'), field('origin')];
  const origin = {
    ...(place !== '' && { place: saidIn(before?.origin.place, lang, place) }),
    ...(region !== '' && { region: saidIn(before?.origin.region, lang, region) }),
    country,
  };
  return { value: { provenance: { origin, ...others, ...(deliversTo && { deliversTo }) } } };
}

/** What is said besides the origin. */
function saidBeside(
  values: Values,
  before: Provenance | undefined,
  words: ConsoleWords,
): Omit<Provenance, 'origin' | 'deliversTo'> {
  const field = (name: string) => (values[name] ?? '').trim();
  const base = before && ({ provenance: before } as Product);
  const [harvested, batch, grade] = [field('harvested'), field('batch'), field('grade')];
  const producer = producerOf(values, before?.producer, words);
  const protectedName = protectedNameOf(values, before?.geographicalIndication, words);
  const certificates = readCertificates(values, base, words);
  const coldChain = coldChainOf(values);
  const trace = readTrace(values, base, words);
  return {
    ...(producer && { producer }),
    ...(harvested !== '' && { harvestDate: keptMonth(harvested, before?.harvestDate) }),
    ...(batch !== '' && { batch }),
    ...(grade !== '' && { grade: saidIn(before?.grade, words.lang(), grade) }),
    ...(certificates.length > 0 && { certificates }),
    ...(protectedName && { geographicalIndication: protectedName }),
    ...(coldChain && { coldChain }),
    ...(trace.length > 0 && { trace }),
  };
}

function producerOf(
  values: Values,
  before: Producer | undefined,
  words: ConsoleWords,
): Producer | undefined {
  const lang = words.lang();
  const [name, story] = [(values['producer'] ?? '').trim(), (values['story'] ?? '').trim()];
  const [portrait] = picturesOf(values, 'portrait');
  if (name === '' && story === '' && !portrait) return undefined;
  return {
    name: saidIn(before?.name, lang, name),
    ...(portrait && { portrait: portrait.alt === '' ? { ...portrait, alt: name } : portrait }),
    ...(story !== '' && { story: saidIn(before?.story, lang, story) }),
  };
}

function protectedNameOf(
  values: Values,
  before: GeographicalIndication | undefined,
  words: ConsoleWords,
): GeographicalIndication | undefined {
  const field = (name: string) => (values[name] ?? '').trim();
  const [name, number, url] = [
    field('protectedName'),
    field('protectedNumber'),
    field('protectedCheck'),
  ];
  if (name === '' && number === '' && url === '') return undefined;
  return {
    name: saidIn(before?.name, words.lang(), name),
    ...(number !== '' && { number }),
    ...(url !== '' && { url }),
  };
}

function wrongProvenance(values: Values, words: ConsoleWords): Record<string, string> {
  const field = (name: string) => (values[name] ?? '').trim();
  const hasProducer = field('story') !== '' || picturesOf(values, 'portrait').length > 0;
  const hasProof = field('protectedNumber') !== '' || field('protectedCheck') !== '';
  const check = field('protectedCheck');
  const harvested = field('harvested');
  return {
    ...(hasProducer && field('producer') === '' && { producer: words.term('needsProducer') }),
    ...(hasProof && field('protectedName') === '' && { protectedName: words.term('needsTitle') }),
    ...(check !== '' && !isLink(check) && { protectedCheck: words.term('needsLinkOrNone') }),
    ...(harvested !== '' && !DATE.test(harvested) && { harvested: words.term('needsDay') }),
    ...wrongColdChain(values, words),
    ...wrongCertificates(values, words),
  };
}

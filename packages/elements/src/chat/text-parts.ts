/** A piece of what somebody said. Together they are the whole text, but where an address shows its true name. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string; readonly me: boolean }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** What in a text is more than text. */
export interface TextMarks {
  /** Those whom it calls with `@`, by their names. */
  readonly called?: readonly { readonly name: string; readonly me: boolean }[];
  /** Whether its addresses become links. Default: they do not. */
  readonly links?: boolean;
}

/** The longest address that becomes a link, in UTF-16 code units. */
const LONGEST = 2_048;

/** Only what says so itself: no address is guessed, none of another kind leads anywhere. */
const ADDRESS = /https:\/\/[^\s<>"'`{}|\\^\p{Cc}\p{Cf}]+/giu;

/** What ends a sentence, or closes what was opened before the address, is not of it. */
const BEHIND = /[.,;:!?…。，、！？；：»”’*_~]+$/u;

const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '）': '（', '】': '【' };

/** Cuts a text where a name or an address begins or ends. All of it stays text: nothing is parsed as markup. */
export function textParts(text: string, { called = [], links = false }: TextMarks): TextPart[] {
  const parts = links ? withLinks(text) : [asText(text)];
  const longest = called.filter(({ name }) => name !== '').toSorted(byLength);
  return longest.reduce(withName, parts).filter((part) => part.text !== '');
}

function asText(text: string): TextPart {
  return { kind: 'text', text };
}

function byLength(a: { name: string }, b: { name: string }): number {
  return b.name.length - a.name.length;
}

function withName(
  parts: readonly TextPart[],
  { name, me }: { name: string; me: boolean },
): TextPart[] {
  const call = `@${name}`;
  return parts.flatMap((part) => {
    if (part.kind !== 'text') return part;
    const [first = '', ...rest] = part.text.split(call);
    return [
      asText(first),
      ...rest.flatMap((after): TextPart[] => [{ kind: 'name', text: call, me }, asText(after)]),
    ];
  });
}

function withLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = trimmed(found);
    const link = linkTo(address);
    if (!link) continue;
    parts.push(asText(text.slice(at, index)), link);
    at = index + address.length;
  }
  return [...parts, asText(text.slice(at))];
}

/** An address without what stands behind it. */
function trimmed(found: string): string {
  let address = found;
  for (;;) {
    const shorter = withoutClosing(address.replace(BEHIND, ''));
    if (shorter === address) return address;
    address = shorter;
  }
}

function withoutClosing(address: string): string {
  const last = address.at(-1) ?? '';
  const opening = Object.hasOwn(CLOSING, last) ? CLOSING[last] : undefined;
  if (opening === undefined) return address;
  const count = (sign: string) => address.split(sign).length;
  return count(last) > count(opening) ? address.slice(0, -1) : address;
}

function linkTo(address: string): TextPart | null {
  if (address.length > LONGEST || !URL.canParse(address)) return null;
  const { protocol, username, password, hostname, href } = new URL(address);
  if (protocol !== 'https:' || username || password || !hostname.includes('.')) return null;
  // A host in letters that look like others is shown as what it is.
  const honest = address.toLowerCase().startsWith(`https://${hostname}`);
  return { kind: 'link', text: honest ? address : href, href };
}

import { plainText } from '../remote/plain-text.js';

interface Block {
  data?: { text?: unknown; items?: unknown };
}

/** The words of a description that Editor.js wrote, a line a block. What cannot be read has none. */
export function textOfBlocks(json: string | null): string {
  const { blocks } = parsed(json);
  if (!Array.isArray(blocks)) return '';
  return (blocks as (Block | null)[])
    .flatMap((block) => wordsOf(block?.data?.text, block?.data?.items))
    .filter((line) => line !== '')
    .join('\n');
}

function wordsOf(text: unknown, items: unknown): string[] {
  if (typeof text === 'string') return [plainText(text)];
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown) => {
    // Newer lists have objects, which may have items of their own.
    const { content = item, items: inner } = (item ?? {}) as { content?: unknown; items?: unknown };
    return [...wordsOf(content, null), ...wordsOf(null, inner)];
  });
}

function parsed(json: string | null): { blocks?: unknown } {
  try {
    return (JSON.parse(json ?? '{}') ?? {}) as { blocks?: unknown };
  } catch {
    return {};
  }
}

import type { StallStorage } from '../show-options.js';

/** Storage that lasts as long as the page. */
export function memoryStorage(): StallStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

const memories: Partial<Record<'localStorage' | 'sessionStorage', StallStorage>> = {};

/**
 * The global storage of that name, or one memory of the page's where the browser refuses it: reading the property alone
 * throws in a frame whose third-party storage is blocked.
 */
export function globalStorage(name: 'localStorage' | 'sessionStorage'): StallStorage {
  try {
    const storage = globalThis[name];
    const probe = 'livestall:probe';
    storage.setItem(probe, '1');
    storage.removeItem(probe);
    return storage;
  } catch {
    return (memories[name] ??= memoryStorage());
  }
}

/** One JSON value in a storage. A full or broken storage loses it, nothing else. */
export class Kept<T> {
  readonly #storage: StallStorage;
  readonly #key: string;

  constructor(storage: StallStorage, name: string) {
    this.#storage = storage;
    this.#key = `livestall:${name}`;
  }

  /** `null` where there is none, or what is there is not of the form that `fits` knows. */
  read(fits: (value: unknown) => value is T): T | null {
    try {
      const value: unknown = JSON.parse(this.#storage.getItem(this.#key) ?? 'null');
      return fits(value) ? value : null;
    } catch {
      return null;
    }
  }

  /** `null` removes it. */
  set(value: T | null): void {
    try {
      if (value === null) this.#storage.removeItem(this.#key);
      else this.#storage.setItem(this.#key, JSON.stringify(value));
    } catch {
      // A quota of zero (private windows): the act goes on without surviving a reload.
    }
  }
}

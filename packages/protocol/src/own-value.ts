/** What an object has under a name that came from outside: never what every object inherits. */
export function ownValue<T extends object, K extends keyof T>(of: T, name: K): T[K] | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}

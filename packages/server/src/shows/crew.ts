import type { CrewMember, Role } from '@livestall/protocol';
import { FanOut, type Sink } from './fan-out.js';
import type { StreamTally } from './stream-tally.js';

/** Those backstage. Hosts are told everything; all others what is for them too. */
export class Crew {
  readonly #hosts: FanOut;
  readonly #others: FanOut;
  readonly #members = new Map<Sink, CrewMember>();

  constructor(tally: StreamTally) {
    this.#hosts = new FanOut(tally);
    this.#others = new FanOut(tally);
  }

  get size(): number {
    return this.#hosts.size + this.#others.size;
  }

  /** In the order in which they came. */
  get members(): CrewMember[] {
    return [...this.#members.values()];
  }

  enter(sink: Sink, member: CrewMember): void {
    this.#members.set(sink, member);
    this.#of(member.role).add(sink);
  }

  leave(sink: Sink): void {
    const member = this.#members.get(sink);
    if (member) this.#of(member.role).remove(sink);
    this.#members.delete(sink);
  }

  /** Sends the same to everyone. */
  send(bytes: Buffer): void {
    for (const readers of [this.#hosts, this.#others]) readers.send(bytes);
  }

  /** Sends to each what is for their role, which is made only where somebody hears it. */
  sendByRole(told: (role: Role) => Buffer): void {
    if (this.#hosts.size > 0) this.#hosts.send(told('host'));
    if (this.#others.size > 0) this.#others.send(told('moderator'));
  }

  /** Ends every stream; resolves when the last one was ended. */
  async end(bytes?: Buffer): Promise<void> {
    await Promise.all([this.#hosts.end(bytes), this.#others.end(bytes)]);
  }

  #of(role: Role): FanOut {
    return role === 'host' ? this.#hosts : this.#others;
  }
}

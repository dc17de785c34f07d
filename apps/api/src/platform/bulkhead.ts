/** How many requests may be worked on at once, how many may wait, and how many of both one client may have. */
export interface BulkheadLimits {
  readonly running: number;
  readonly waiting: number;
  readonly perClient: number;
}

type Admission =
  | { readonly admitted: true; readonly release: () => void }
  /** `client`: this client has too many; `full`: all together have. */
  | { readonly admitted: false; readonly why: 'client' | 'full' };

interface Waiter {
  readonly client: string;
  readonly admit: (admission: Admission) => void;
}

/**
 * A bulkhead: work beyond `running` waits its turn, first come first served, and what would wait beyond the limits is
 * refused at once. `release` may be called more than once.
 */
export class Bulkhead {
  private running = 0;
  private waiters: Waiter[] = [];
  private readonly byClient = new Map<string, number>();

  constructor(private readonly limits: BulkheadLimits) {}

  /** Resolves when the turn of this client has come, or at once with a refusal. `gone`: the client waits no longer. */
  enter(client: string, gone?: AbortSignal): Promise<Admission> {
    if ((this.byClient.get(client) ?? 0) >= this.limits.perClient) return refused('client');
    const isFree = this.running < this.limits.running;
    if (!isFree && this.waiters.length >= this.limits.waiting) return refused('full');
    this.count(client, 1);
    if (isFree) return Promise.resolve(this.admitted(client));
    return new Promise((admit) => {
      const waiter = { client, admit };
      this.waiters.push(waiter);
      gone?.addEventListener('abort', () => this.leave(waiter), { once: true });
    });
  }

  state(): { readonly running: number; readonly waiting: number } {
    return { running: this.running, waiting: this.waiters.length };
  }

  private admitted(client: string): Admission {
    this.running += 1;
    let isReleased = false;
    const release = () => {
      if (isReleased) return;
      isReleased = true;
      this.running -= 1;
      this.count(client, -1);
      const next = this.waiters.shift();
      if (next) next.admit(this.admitted(next.client));
    };
    return { admitted: true, release };
  }

  /** A waiter that has its turn already is released by whoever was admitted. */
  private leave(waiter: Waiter): void {
    if (!this.waiters.includes(waiter)) return;
    this.waiters = this.waiters.filter((one) => one !== waiter);
    this.count(waiter.client, -1);
    waiter.admit({ admitted: false, why: 'client' });
  }

  private count(client: string, by: 1 | -1): void {
    const left = (this.byClient.get(client) ?? 0) + by;
    if (left === 0) this.byClient.delete(client);
    else this.byClient.set(client, left);
  }
}

const refused = (why: 'client' | 'full'): Promise<Admission> => Promise.resolve({ admitted: false, why });

import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { KeyRing } from '#identity/key-ring.js';
import { keysVersion, noteUsed, readKeysInForce } from '#keys/managed-keys.sql.js';

/** Twice within the second in which a revoked key has to be refused by every process. */
const pollMs = 500;
const noteUsedEveryMs = 30_000;

/**
 * Puts the keys of the database into the ring that the door asks, and writes down when each was used. The door itself reaches no
 * table: while the database is away the keys that were read last stay, and none can be made or revoked.
 */
@Injectable()
export class KeyPoll implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger('SourceKeys');
  private timer: NodeJS.Timeout | undefined;
  private reading: Promise<void> | null = null;
  private last: Promise<void> = Promise.resolve();
  private failing = false;
  private notedAt = performance.now();
  /** Of the keys that were read last; empty: none were. */
  private version = '';

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(KeyRing) private readonly ring: KeyRing,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.read();
    this.timer = setInterval(() => void this.look(), pollMs).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.noteUses().catch(() => undefined);
  }

  /** What was changed by this process counts in it at once: a look that began before it does not end after it. */
  read(): Promise<void> {
    const next = this.last.then(() => this.readNow());
    this.last = next.catch(() => undefined);
    return next;
  }

  async noteUses(): Promise<void> {
    const used = this.ring.takeUsed();
    if (used.size > 0) await noteUsed(this.db, used);
  }

  private async readNow(): Promise<void> {
    // First, so that a change in between is read at the next look.
    const version = await keysVersion(this.db);
    if (version === this.version && version !== '') return;
    const rows = await readKeysInForce(this.db);
    this.ring.manage(
      rows.map(({ id, source, sha256, kinds, units, expires_at }) => ({
        ...{ id, source, kinds, units, sha256: sha256.toString('hex') },
        until: expires_at?.getTime() ?? null,
      })),
    );
    this.version = version;
  }

  private look(): Promise<void> {
    this.reading ??= this.poll().finally(() => (this.reading = null));
    return this.reading;
  }

  private async poll(): Promise<void> {
    try {
      await this.read();
      if (performance.now() - this.notedAt > noteUsedEveryMs) {
        this.notedAt = performance.now();
        await this.noteUses();
      }
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.log.warn(`Giữ các khóa đã đọc / the keys read last stay: ${(error as Error).message}`);
      this.failing = true;
    }
  }
}

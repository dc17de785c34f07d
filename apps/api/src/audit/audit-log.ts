import { Inject, Injectable, Logger, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { appendLinks } from '#audit/audit.sql.js';
import type { AuditEntry, AuditKind } from '#audit/chain.js';
import { writeHead } from '#audit/head-file.js';
import type { Config } from '#config/config.js';
import { CONFIG } from '#config/config.token.js';

/** Entries that may wait; the next is refused, and with it what it would have written down. */
const mostWaiting = 2000;
const mostAtOnce = 500;
/** A page asks for what it shows every few seconds: who reads what is written down once in this time. */
const sameWithinMs = 10 * 60_000;
const mostRemembered = 10_000;

interface Waiting {
  readonly entry: AuditEntry;
  readonly written: () => void;
  readonly failed: (error: unknown) => void;
}

/** Writes down who did what, many at once; whoever needs it written waits for it. */
@Injectable()
export class AuditLog {
  private readonly log = new Logger('Audit');
  private readonly recent = new Map<string, number>();
  private waiting: Waiting[] = [];
  private writing = false;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Resolves when it is on the disk. @throws 503 where it cannot be written */
  async note(who: string, kind: AuditKind, what: string, address: string): Promise<void> {
    if (this.waiting.length >= mostWaiting) throw away();
    const entry = { at: new Date(), who, kind, what: what.slice(0, 500), address };
    try {
      await new Promise<void>((written, failed) => {
        this.waiting.push({ entry, written, failed });
        void this.write();
      });
    } catch (error) {
      this.log.error(`Không ghi được nhật ký truy cập / the audit cannot be written: ${(error as Error).message}`);
      throw away();
    }
  }

  /** As `note`, but the same reading once in ten minutes. */
  async noteReading(who: string, kind: AuditKind, what: string, address: string): Promise<void> {
    const key = JSON.stringify([who, kind, what, address]);
    const now = Date.now();
    if (now - (this.recent.get(key) ?? -Infinity) < sameWithinMs) return;
    await this.note(who, kind, what, address);
    this.recent.delete(key);
    this.recent.set(key, now);
    if (this.recent.size > mostRemembered) this.recent.delete(this.recent.keys().next().value as string);
  }

  private async write(): Promise<void> {
    if (this.writing) return;
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, mostAtOnce);
      try {
        const head = await appendLinks(
          this.db,
          batch.map(({ entry }) => entry),
        );
        await writeHead(this.config.AUDIT_HEAD_FILE, head);
        for (const { written } of batch) written();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.writing = false;
  }
}

const away = (): ServiceUnavailableException =>
  new ServiceUnavailableException({
    code: 'audit-away',
    retryAfter: 5,
    message:
      'Không ghi được nhật ký truy cập nên không đọc được dữ liệu hồ sơ / the audit cannot be written, so no cases are read',
    see: 'docs/operations/audit.md',
  });

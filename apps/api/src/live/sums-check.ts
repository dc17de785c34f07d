import { Logger } from '@nestjs/common';
import type { SnapshotSource } from '#ledger/in-snapshot.js';
import type { NotificationWatch } from '#live/notification-watch.js';
import type { Found } from '#problems/problem-times.js';

const checkEveryMs = 60_000;
/** A difference is repaired at once; it is shown so long, because whoever wrote the rule must see it. */
const shownForMs = 3_600_000;

/** Figures on the wall were not what the ledger says. They have been read again. */
const figuresDiffer: Found = {
  code: 'figures-differ',
  message: 'Số liệu cập nhật dần khác sổ ngày; đã đọc lại toàn bộ. Báo cho người phát triển kèm nhật ký chương trình',
  messageEn:
    'Figures kept up by changes differed from the ledger; all were read again. Report it to the developers with the log',
  closesDoor: false,
  stale: false,
};

/** What is kept up by what commits add to the ledger, and can be compared with it. */
interface KeptUp {
  readBeside(db: SnapshotSource): Promise<() => string[]>;
  /** It differs: everything is read again. */
  renew(): void;
}

/** Reads the ledger again each minute and compares it with all that is kept up by what commits add to it. */
export class SumsCheck {
  private readonly log = new Logger('Live');
  private startedAt = -Infinity;
  private comparing: { readonly whole: () => boolean; readonly compare: () => string[] } | null = null;
  private reading = false;
  private differedAt = -Infinity;

  constructor(
    private readonly db: SnapshotSource,
    private readonly kept: readonly KeptUp[],
    private readonly notices: Pick<NotificationWatch, 'mark'>,
  ) {}

  /** To be called about once a second; `now` in milliseconds. */
  async tick(now: number): Promise<void> {
    if (this.comparing?.whole()) this.compare(now, this.comparing.compare);
    if (this.reading || this.comparing || now - this.startedAt < checkEveryMs) return;
    this.startedAt = now;
    this.reading = true;
    try {
      const compares: (() => string[])[] = [];
      for (const one of this.kept) compares.push(await one.readBeside(this.db));
      const compare = () => compares.flatMap((differing) => differing());
      this.comparing = { compare, whole: this.notices.mark() };
    } catch {
      // The database is away, which others state; the next minute asks again.
    } finally {
      this.reading = false;
    }
  }

  problems(now: number): Found[] {
    return now - this.differedAt < shownForMs ? [figuresDiffer] : [];
  }

  private compare(now: number, compare: () => string[]): void {
    this.comparing = null;
    const differing = compare();
    if (differing.length === 0) return;
    this.differedAt = now;
    for (const one of this.kept) one.renew();
    this.log.error(`${figuresDiffer.messageEn}: ${differing.length} sums, ${differing.slice(0, 10).join('; ')}`);
  }
}

import type { Found } from '#problems/problem-times.js';

/** Writes are tried again within this time: so long after the last failure one success does not yet mean that it is over. */
const settleMs = 5000;

type Words = Omit<Found, 'closesDoor' | 'stale'>;

/** By PostgreSQL's SQLSTATE: what stops writing although the server answers. */
const words: Record<string, Words> = {
  '53100': {
    code: 'disk-full',
    message: 'Đĩa của cơ sở dữ liệu đã đầy, không ghi thêm được sự kiện nào',
    messageEn: "The database's disk is full, no event can be written",
  },
  '25006': {
    code: 'database-read-only',
    message: 'Cơ sở dữ liệu chỉ cho đọc, không ghi thêm được sự kiện nào',
    messageEn: 'The database is read-only, no event can be written',
  },
  '58030': {
    code: 'disk-error',
    message: 'Đĩa của cơ sở dữ liệu báo lỗi, không ghi thêm được sự kiện nào',
    messageEn: "The database's disk reports errors, no event can be written",
  },
};

/** SQLSTATE of an error of the driver, wrapped or not; null: it has none. Pure. */
export function sqlState(error: unknown): string | null {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const state = code ?? driverError?.code;
  return typeof state === 'string' && /^[0-9A-Z]{5}$/.test(state) ? state : null;
}

/** A store that answers and refuses to write. `now`: milliseconds since 1970. */
export class Refusals {
  private words: Words | null = null;
  private failedAt = 0;
  private over = false;

  failed(error: unknown, now: number): void {
    const found = words[sqlState(error) ?? ''];
    if (!found) return;
    this.words = found;
    this.failedAt = now;
    this.over = false;
  }

  succeeded(): void {
    this.over = true;
  }

  /** `closesDoor`: what the door appends goes into the same store. */
  found(closesDoor: boolean, now: number): Found[] {
    if (this.over && now - this.failedAt >= settleMs) this.words = null;
    return this.words === null ? [] : [{ ...this.words, closesDoor, stale: true }];
  }

  get refusing(): boolean {
    return this.words !== null;
  }
}

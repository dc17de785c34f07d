import { createHash } from 'node:crypto';

/** What is written down of one act. Codes and addresses, never texts of a case and never a secret. */
export interface AuditEntry {
  readonly at: Date;
  readonly who: string;
  readonly kind: AuditKind;
  readonly what: string;
  /** From which machine. */
  readonly address: string;
}
export type AuditKind = 'signed-in' | 'sign-in-failed' | 'read' | 'exported' | 'changed' | 'denied';

export interface AuditLink extends Omit<AuditEntry, 'kind'> {
  readonly kind: string;
  readonly seq: bigint;
  readonly hash: Buffer;
}

/** The newest link that is known outside of the database. */
export interface AuditHead {
  readonly seq: bigint;
  /** Hexadecimal. */
  readonly hash: string;
}

/** Links up to here were dropped when their days were over; known outside of the database. */
export interface AuditRetired extends AuditHead {
  /** The last day of which all are gone. */
  readonly lastDay: string;
}

/** Before the first link. */
export const origin: Buffer = Buffer.alloc(32);

/** The hash of a link: of the one before it and of all that stands in it. Pure. */
export function hashOfLink(before: Buffer, { seq, at, who, kind, what, address }: Omit<AuditLink, 'hash'>): Buffer {
  const said = JSON.stringify([String(seq), at.toISOString(), who, kind, what, address]);
  return createHash('sha256').update(before).update(said, 'utf8').digest();
}

/** Follows a chain link by link; each answer is the first thing that is wrong, or null. Pure but for what it has seen. */
export class ChainCheck {
  private before = origin;
  private seq = 0n;
  private headSeen = false;
  private count = 0;

  /** @param head null: nothing is anchored yet; @param retired null: nothing was dropped */
  constructor(
    private readonly head: AuditHead | null,
    private readonly retired: AuditRetired | null = null,
  ) {}

  /** The last that was followed. */
  get last(): bigint {
    return this.seq;
  }

  get links(): number {
    return this.count;
  }

  next(link: AuditLink): string | null {
    const { retired } = this;
    // Where they are there still, they are followed like all others.
    if (this.count === 0 && retired && link.seq === retired.seq + 1n)
      [this.seq, this.before] = [retired.seq, Buffer.from(retired.hash, 'hex')];
    const expected = this.seq + 1n;
    if (link.seq !== expected) return `${expected}: bị thiếu, sau nó là ${link.seq} / is missing, ${link.seq} follows`;
    if (!hashOfLink(this.before, link).equals(link.hash))
      return `${link.seq} (${link.at.toISOString()}): nội dung đã bị sửa / its contents were changed`;
    [this.seq, this.before] = [link.seq, link.hash];
    this.count += 1;
    if (this.head?.seq === link.seq) this.headSeen = true;
    const anchored = [this.head, retired].every(
      (one) => one?.seq !== link.seq || one.hash === link.hash.toString('hex'),
    );
    return anchored
      ? null
      : `${link.seq}: khác với đầu chuỗi lưu ngoài cơ sở dữ liệu / differs from the head kept outside of the database`;
  }

  /** After the last link. */
  end(): string | null {
    const known = this.head?.seq ?? this.retired?.seq ?? 0n;
    if (this.headSeen || known === 0n || (this.head === null && this.seq >= known)) return null;
    const from = this.seq === 0n && this.retired ? this.retired.seq : this.seq;
    return `${from + 1n} … ${known}: bị xóa ở cuối / dropped from the end`;
  }
}

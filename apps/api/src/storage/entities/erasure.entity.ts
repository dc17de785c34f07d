import { EntitySchema } from 'typeorm';

/** A row of `erasure`: of which case every text was removed, why, and who asked for it. */
export interface ErasureRow {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Date;
}

/** A row of `erasure_run`: who ran an erasure, and how many texts it removed from which table. */
export interface ErasureRunRow {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly reason: string;
  readonly runBy: string;
  readonly runAt: Date;
  readonly removed: object;
}

const id = { type: 'bigint', primary: true, generated: 'increment' } as const;
const text = { type: 'text' } as const;

export const ErasureEntity = new EntitySchema<ErasureRow>({
  name: 'Erasure',
  tableName: 'erasure',
  columns: {
    id,
    kind: text,
    subject: text,
    reason: text,
    askedBy: { ...text, name: 'asked_by' },
    askedAt: { type: 'timestamptz', name: 'asked_at' },
  },
});

export const ErasureRunEntity = new EntitySchema<ErasureRunRow>({
  name: 'ErasureRun',
  tableName: 'erasure_run',
  columns: {
    id,
    kind: text,
    subject: text,
    reason: text,
    runBy: { ...text, name: 'run_by' },
    runAt: { type: 'timestamptz', name: 'run_at', createDate: true },
    removed: { type: 'jsonb' },
  },
});

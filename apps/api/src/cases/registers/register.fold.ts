import type { RegisterEvent } from '@ioc/shared/events/contract';

type DataOf<Type extends RegisterEvent['type']> = Extract<RegisterEvent, { type: Type }>['data'];
type Decided = DataOf<'vn.ioc.register.procedure-decided.v1'>;
type Equipment = DataOf<'vn.ioc.register.equipment-counted.v1'>;
type Sent = DataOf<'vn.ioc.register.report-sent.v1'>;
type Counted = DataOf<'vn.ioc.register.hospital-counted.v1'>;
type Asset = DataOf<'vn.ioc.register.asset-recorded.v1'>;
type Scored = DataOf<'vn.ioc.register.sheet-scored.v1'>;

/** The books of an office; each entry is of the one that its last event speaks of. */
export type Book = 'procedure' | 'process' | 'sheet' | 'report' | 'equipment' | 'asset' | 'hospital';

/** An entry of a register. What an event leaves out stays as it was. */
export interface RegisterEntry {
  readonly source: string;
  readonly book: Book | null;
  readonly unit: string | null;
  /** Code of the process, the sheet, the set, the layer or the hospital; of a procedure how it last changed. */
  readonly of: string | null;
  readonly period: string | null;
  /** open, ended; of a procedure: in force, abolished. */
  readonly status: 'open' | 'ended';
  /** When it came into its present state. */
  readonly since: string | null;
  readonly begunAt: string | null;
  readonly procedure: (Partial<Decided> & { readonly changes: number }) | null;
  readonly run: { readonly step: number; readonly title: string | null; readonly dueAt: string | null } | null;
  /** Points by criterion. */
  readonly points: Readonly<Record<string, Pick<Scored, 'value' | 'document' | 'note'>>>;
  readonly report: { readonly document: string | null; readonly times: number } | null;
  readonly equipment: Partial<Omit<Equipment, 'unit'>> | null;
  /** Of a hospital's day. */
  readonly counts?: Omit<Counted, 'hospital' | 'day'> | undefined;
  readonly asset?: Omit<Asset, 'layer' | 'unit'> | undefined;
}

export const blankEntry = (source: string): RegisterEntry => ({
  ...{ source, book: null, unit: null, of: null, period: null, status: 'open', since: null, begunAt: null },
  ...{ procedure: null, run: null, points: {}, report: null, equipment: null },
});

export function evolveEntry(was: RegisterEntry, event: RegisterEvent): RegisterEntry {
  const begun = { ...was, since: event.time, begunAt: was.begunAt ?? event.time };
  switch (event.type) {
    case 'vn.ioc.register.procedure-decided.v1':
      return decided(begun, event.data);
    case 'vn.ioc.register.process-moved.v1': {
      const { process, step, unit, title, dueAt } = event.data;
      const run = { step, title: title ?? was.run?.title ?? null, dueAt: dueAt ?? null };
      return { ...begun, book: 'process', of: process, unit: unit ?? was.unit, run, status: 'open' };
    }
    case 'vn.ioc.register.process-ended.v1':
      return { ...begun, book: 'process', of: event.data.process, status: 'ended' };
    case 'vn.ioc.register.sheet-scored.v1': {
      const { sheet, unit, period, criterion, ...points } = event.data;
      return { ...begun, book: 'sheet', of: sheet, unit, period, points: { ...was.points, [criterion]: points } };
    }
    case 'vn.ioc.register.report-sent.v1':
      return sent(begun, event.data);
    case 'vn.ioc.register.equipment-counted.v1': {
      const { unit, ...counted } = event.data;
      return { ...begun, book: 'equipment', unit, equipment: { ...was.equipment, ...counted } };
    }
    case 'vn.ioc.register.asset-recorded.v1':
      return recorded(begun, event.data);
    case 'vn.ioc.register.asset-removed.v1':
      return { ...begun, book: 'asset', of: event.data.layer, status: 'ended' };
    case 'vn.ioc.register.hospital-counted.v1':
      return countedAt(begun, event.data);
    case 'vn.ioc.register.retracted.v1':
    case 'vn.ioc.register.replaced.v1':
      return was;
  }
}

/** What a decision leaves out of a procedure stays; an abolished one that is decided again is in force again. */
function decided(was: RegisterEntry, data: Decided): RegisterEntry {
  const { effectiveOn = data.decidedOn } = data;
  const procedure = { ...was.procedure, ...data, effectiveOn, changes: (was.procedure?.changes ?? 0) + 1 };
  const status = data.change === 'abolished' ? 'ended' : 'open';
  return { ...was, book: 'procedure', of: data.change, unit: data.unit ?? was.unit, procedure, status };
}

const sent = (was: RegisterEntry, { set, unit, period, document }: Sent): RegisterEntry => ({
  ...{ ...was, book: 'report', of: set, unit, period },
  report: { document: document ?? null, times: (was.report?.times ?? 0) + 1 },
});

/** What was recorded once stays until it is said again; a thing that was removed and is recorded again is there again. */
const recorded = (was: RegisterEntry, { layer, unit, ...asset }: Asset): RegisterEntry => ({
  ...{ ...was, book: 'asset', of: layer, unit: unit ?? was.unit, status: 'open' },
  asset: { ...was.asset, ...asset },
});

/** The last count of a day stands for each thing that is counted. */
const countedAt = (was: RegisterEntry, { hospital, day, ...counts }: Counted): RegisterEntry => ({
  ...{ ...was, book: 'hospital', of: hospital, period: day },
  counts: { ...was.counts, ...counts },
});

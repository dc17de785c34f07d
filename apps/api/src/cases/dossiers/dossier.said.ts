import type { DossierEvent } from '@ioc/shared/events/contract';
import type { Dossier } from '#cases/dossiers/dossier.state.js';
import { stateAfter, stepOf } from '#cases/step.js';
import type { StatedSteps } from '#cases/dossiers/dossier.state.js';

const carried = [
  'procedure',
  'channel',
  'unit',
  'receivingUnit',
  'helpingUnit',
  'applicant',
  'hasFee',
  'resultDue',
  'step',
  'resultFile',
] as const;

const isCoded = ({ type }: DossierEvent) => type === 'vn.ioc.dossier.state-changed.v1';

/** The dossier with what the event's system has said now. */
export function hear(now: Dossier, event: DossierEvent): Dossier {
  const before = now.said[event.source] ?? {};
  const data = event.data as Record<string, unknown>;
  const state = stateAfter(stepOf(event)) ?? before.state;
  const due = (data['dueAt'] as string | null | undefined) ?? before.due;
  const record = isCoded(event) ? { ...before.record, ...recordOf(data) } : before.record;
  const said: StatedSteps = {
    ...(state === undefined ? {} : { state }),
    ...(due === undefined ? {} : { due }),
    ...(record === undefined || Object.keys(record).length === 0 ? {} : { record }),
  };
  return { ...now, said: { ...now.said, [event.source]: said } };
}

const recordOf = (data: Record<string, unknown>) =>
  Object.fromEntries(carried.flatMap((field) => (data[field] === undefined ? [] : [[field, data[field]]])));

/** The data of a record without the fields that its system had said before. */
export function newsOf<D extends object>(data: D, said: StatedSteps | undefined): D {
  const { record } = said ?? {};
  if (record === undefined) return data;
  const repeats = (field: string, value: unknown) => field in record && record[field] === value;
  return Object.fromEntries(Object.entries(data).filter(([field, value]) => !repeats(field, value))) as D;
}

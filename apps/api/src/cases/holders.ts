import type { MeasuredKind } from '@ioc/shared/measures/measure';

/** The columns of a case whose unit sees it. Who only helped to file it, or had it before, does not. */
export const holders: Readonly<Record<MeasuredKind, readonly string[]>> = {
  dossier: ['unit', 'receiving_unit'],
  complaint: ['unit'],
  task: ['unit'],
  document: ['unit'],
};

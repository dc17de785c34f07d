import type { Catalogue } from '#catalogue/catalogue.js';
import { unitAt } from '#catalogue/unit-at.js';
import { type Rejection, rejected } from '#intake/rejection.js';

const unitFields = ['unit', 'receivingUnit', 'helpingUnit', 'commune'] as const;

/**
 * Puts the own codes of units in place of what the sender wrote, as the code was understood on the day of the event: in
 * January 2025, 18859 was Phường Bắc Lý, and since July it is Phường Đồng Thuận. An ended unit is accepted on any day.
 */
export function resolveUnits(
  data: Record<string, unknown>,
  day: string,
  catalogue: Catalogue,
  root: string,
): Rejection | null {
  const unknown = (path: string, code: unknown) =>
    rejected('unknown-unit', `${root}.${path}`, `unit ${String(code)} is not in the catalogue`);
  for (const field of unitFields) {
    const code = data[field];
    if (typeof code !== 'string') continue;
    const own = unitAt(catalogue, code, day);
    if (own === undefined) return unknown(field, code);
    data[field] = own;
  }
  const coUnits = data['coUnits'];
  if (!Array.isArray(coUnits)) return null;
  const own = coUnits.map((code) => unitAt(catalogue, code as string, day));
  const strange = own.indexOf(undefined);
  if (strange >= 0) return unknown(`coUnits.${strange}`, coUnits[strange]);
  data['coUnits'] = own;
  return null;
}

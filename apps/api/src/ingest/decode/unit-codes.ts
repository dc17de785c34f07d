import type { Catalogue } from '#catalogue/catalogue.js';
import { plainCode } from '#cases/plain-code.js';
import { unitAt } from '#catalogue/unit-at.js';
import { quoted, type Rejection, rejected } from '#problems/rejection.js';

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
    rejected('unknown-unit', `${root}.${path}`, `unit ${quoted(code)} is not in the catalogue`);
  // Small letters and other hyphens are a habit of senders: the catalogue knows which unit is meant.
  const known = (code: string) => unitAt(catalogue, code, day) ?? unitAt(catalogue, plainCode(code).toUpperCase(), day);
  for (const field of unitFields) {
    const code = data[field];
    if (typeof code !== 'string') continue;
    const own = known(code);
    if (own === undefined) return unknown(field, code);
    data[field] = own;
  }
  const coUnits = data['coUnits'];
  if (!Array.isArray(coUnits)) return null;
  const own = coUnits.map((code) => known(code as string));
  const strange = own.indexOf(undefined);
  if (strange >= 0) return unknown(`coUnits.${strange}`, coUnits[strange]);
  data['coUnits'] = own;
  return null;
}

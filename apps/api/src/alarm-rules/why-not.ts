import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { measuresOf, observedOf } from '#ledger/figures.js';
import { kindsOf } from '#alarm-rules/kinds-of.js';

/** Why a rule cannot be tried on history; null: it can. Pure. */
export function whyNot({ on }: AlarmRule, { indicators }: Catalogue): { vi: string; en: string } | null {
  if (!('figure' in on)) return null;
  const indicator = indicators.get(on.figure);
  const isCounted = indicator && (measuresOf(indicator).length === 0 || kindsOf(indicator) !== null);
  if (isCounted && measuresOf(indicator).length + observedOf(indicator).length > 0) return null;
  return {
    vi: 'chỉ số này đếm thủ tục trong danh mục, lịch sử không giữ danh mục của từng ngày',
    en: 'this figure counts procedures of the catalogue, and history does not keep the catalogue of each day',
  };
}

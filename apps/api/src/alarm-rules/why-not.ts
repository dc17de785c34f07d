import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { observedOf } from '#ledger/figures.js';
import { kindsOf } from '#alarm-rules/kinds-of.js';

/** Why a rule cannot be tried on history; null: it can. Pure. */
export function whyNot({ on }: AlarmRule, { indicators }: Catalogue): { vi: string; en: string } | null {
  if ('absent' in on || 'forecast' in on) return null;
  if (!('figure' in on))
    return {
      vi: 'chỉ thử được quy tắc về chỉ số, sự kiện vắng mặt và dự báo: lịch sử không giữ nhịp báo, sự cố đường truyền, ca trực',
      en: 'only rules of figures, of absent events and of forecasts can be tried: history keeps no heartbeats, problems of the path or rosters',
    };
  const indicator = indicators.get(on.figure);
  if (indicator && observedOf(indicator).length === 0 && kindsOf(indicator)) return null;
  return {
    vi: 'chỉ thử được chỉ số đếm từ sự kiện, không thử được chỉ số do cơ quan khác công bố',
    en: 'only figures that are counted from events can be tried, not what others observe and publish',
  };
}

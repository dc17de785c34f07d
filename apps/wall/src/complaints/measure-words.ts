import type { T } from '#i18n/use-words';
import { vi } from '#i18n/vi';

type Name = keyof typeof vi.complaints.measure;

/** What a list of complaints counts, in words: "PAHT · quá hạn tiếp nhận"; null: it is of something else. */
export function complaintMeasureWords(measure: string, t: T): string | null {
  const words = measure.split(',').map((term) => {
    const [prefix = '', name = ''] = term.replace(/^-/, '').split('.');
    if ((prefix !== 'complaint' && prefix !== 'petition') || !(name in vi.complaints.measure)) return null;
    const kind = t(`complaints.short.${prefix === 'complaint' ? 'field-report' : 'petition'}`);
    const less = term.startsWith('-') ? `${t('complaints.without')} ` : '';
    return `${less}${kind} · ${t(`complaints.measure.${name as Name}`)}`;
  });
  return words.includes(null) ? null : words.join('; ');
}

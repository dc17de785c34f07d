import { measureName } from '#i18n/measure-names';
import type { T } from '#i18n/use-words';

/** What a list of complaints counts, in words: "PAHT · quá hạn tiếp nhận"; null: it is of something else. */
export function complaintMeasureWords(measure: string, t: T): string | null {
  const words = measure.split(',').map((term) => {
    const measure = term.replace(/^-/, '');
    const [prefix] = measure.split('.');
    const name = measureName(measure, t);
    if ((prefix !== 'complaint' && prefix !== 'petition') || name === null) return null;
    const kind = t(`complaints.short.${prefix === 'complaint' ? 'field-report' : 'petition'}`);
    const less = term.startsWith('-') ? `${t('complaints.without')} ` : '';
    return `${less}${kind} · ${name}`;
  });
  return words.includes(null) ? null : words.join('; ');
}

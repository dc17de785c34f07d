import type { T } from '#i18n/use-words';

/** What a record of an unknown code names, from the server's sentence for its log: `unit H47.99 is not in the catalogue`. */
const unknownCode = /^(?:unit|procedure|category|indicator|device|code) (\S+)/;

/** What is wrong with a record, beyond its reason; `technical`: in the words of the program that checked it. */
export function detailWords(
  { reason, detail }: { readonly reason: string; readonly detail: string | null },
  t: T,
): { words: string; technical: boolean } | null {
  if (!detail) return null;
  const [, code] = reason.startsWith('unknown-') ? (unknownCode.exec(detail) ?? []) : [];
  if (code !== undefined) return { words: t('waiting.code', { code }), technical: false };
  if (reason === 'conflict' || reason === 'state-secret') return null;
  return { words: detail, technical: true };
}

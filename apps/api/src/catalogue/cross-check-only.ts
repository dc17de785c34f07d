import type { Path } from '#catalogue/read-yaml.js';
import type { Contents } from '#catalogue/schemas.js';

type Say = (path: Path, expected: string, expectedEn: string) => void;

/**
 * What a formula is narrowed to (`only`) must be in procedures.yaml, and only dossiers can be narrowed so. The indicator that
 * units are ranked by (`league`) speaks of all of them, or the ranks would not say what they are of. Pure.
 */
export function checkOnly(
  indicators: Contents['indicators'],
  procedures: Contents['procedures'] | null,
  league: string | undefined,
  say: Say,
): void {
  const codes = procedures && new Set(procedures.map(({ code }) => code));
  const fields = procedures && new Set(procedures.map(({ field }) => field));
  indicators.forEach(({ code, kinds, formula }, i) => {
    if (!('only' in formula) || formula.only === undefined) return;
    const at = [i, 'formula', 'only'] as const;
    const { field, procedures: named } = formula.only;
    if (kinds.some((kind) => kind !== 'dossier'))
      say([...at], 'chỉ dùng khi kinds là dossier', 'used only where kinds is dossier');
    if (code === league)
      say([...at], 'không có ở chỉ số xếp hạng đơn vị', 'not there in the indicator that units are ranked by');
    const said = typeof field === 'string' ? [field] : (field ?? []);
    said.forEach((one, j) => {
      const path = typeof field === 'string' ? [...at, 'field'] : [...at, 'field', j];
      if (fields && !fields.has(one))
        say(
          path,
          'lĩnh vực của ít nhất một thủ tục trong procedures.yaml',
          'a field that a procedure of procedures.yaml has',
        );
    });
    named?.forEach((one, j) => {
      if (codes && !codes.has(one))
        say(
          [...at, 'procedures', j],
          'mã một thủ tục có trong procedures.yaml',
          'the code of a procedure in procedures.yaml',
        );
    });
  });
}

// Which field of a province's layer holds the commune code, and which unit a code means. Pure.

const USUAL = ['code', 'ma_xa', 'maxa', 'ma_px', 'maphuongxa', 'ma_dvhc', 'ward_code', 'wardcode', 'id'];

/** Statistical code or alias → statistical code. */
export function codeIndex(units) {
  const index = new Map();
  for (const unit of units.filter(({ kind }) => kind === 'commune')) {
    for (const name of [unit.code, ...(unit.aliases ?? [])]) index.set(String(name), String(unit.code));
  }
  return index;
}

/** 19742 and 97 come out of some files as numbers; leading zeros are part of the code. */
export function asCode(value) {
  const text = String(value ?? '').trim();
  return /^\d{1,4}$/.test(text) ? text.padStart(5, '0') : text;
}

/** The field whose values are known codes most often; usual names win a tie. */
export function guessCodeField(features, index) {
  const fields = [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  const usual = (field) => (USUAL.includes(field.toLowerCase()) ? 0.5 : 0);
  const hits = (field) => features.filter(({ properties }) => index.has(asCode(properties?.[field]))).length;
  const ranked = fields.map((field) => ({ field, hits: hits(field) })).filter((f) => f.hits > 0);
  ranked.sort((a, b) => b.hits + usual(b.field) - a.hits - usual(a.field));
  return ranked[0]?.field;
}

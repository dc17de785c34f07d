// Everything that can be wrong with a province's layer, found before anything is written. Pure.
import { asCode, codeIndex } from './codes.mjs';
import { placeProblem, shapeProblem } from './shapes.mjs';

/**
 * features: [{ number, properties, geometry }]; units: the catalogue's; bounds: [[s, w], [n, e]].
 * Answers { communes: [{ code, geometry }], problems: [{ kind, number?, field?, value?, name? }] }.
 */
export function checkLayer(features, units, { codeField, bounds }) {
  const index = codeIndex(units);
  const communes = [];
  const problems = [];
  const firstWith = new Map();
  for (const { number, properties, geometry } of features) {
    const value = properties?.[codeField];
    const code = index.get(asCode(value));
    const found = codeProblem(value, code, firstWith) ?? shapeProblem(geometry) ?? placeProblem(geometry, bounds);
    if (found) problems.push({ number, field: codeField, value, ...found });
    if (code && !firstWith.has(code)) firstWith.set(code, number);
    if (!found) communes.push({ code, geometry });
  }
  return { communes, problems: [...problems, ...missing(units, firstWith)] };
}

function codeProblem(value, code, firstWith) {
  if (value === undefined || value === null || String(value).trim() === '') return { kind: 'no-code' };
  if (!code) return { kind: 'unknown-code' };
  if (firstWith.has(code)) return { kind: 'duplicate-code', first: firstWith.get(code) };
  return undefined;
}

function missing(units, firstWith) {
  return units
    .filter(({ kind, code }) => kind === 'commune' && !firstWith.has(String(code)))
    .map(({ code, name }) => ({ kind: 'missing-commune', value: code, name }));
}

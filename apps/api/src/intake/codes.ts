import { type Kind, schemaOf } from '@ioc/shared/events/contract';
import { type Catalogue, procedureCode } from '#catalogue/catalogue.js';
import { type Rejection, rejected, wrong } from '#intake/rejection.js';

type Fields = Record<string, unknown>;
const unitFields = ['unit', 'receivingUnit', 'helpingUnit', 'commune'] as const;

/**
 * Puts the catalogue's own codes in place of aliases, in the parsed data. Returns the first code that it does not know:
 * such a record waits in quarantine until the catalogue or the sender is mended.
 */
export function resolveCodes(
  kind: Kind,
  event: { type: string; data: unknown },
  catalogue: Catalogue,
): Rejection | null {
  if (kind === 'source') return null;
  if (event.type.endsWith('.replaced.v1')) return resolveReplacement(kind, event.data as Fields, catalogue);
  return resolveData(kind, event.data as Fields, catalogue, 'data');
}

function resolveReplacement(kind: Kind, data: Fields, catalogue: Catalogue): Rejection | null {
  const type = data['type'] as string;
  const known = schemaOf(type);
  if (!known || known.kind !== kind || /\.(retracted|replaced)\.v1$/.test(type)) {
    return rejected('unknown-type', 'data.type', `expected an event type of a ${kind}, found ${type}`);
  }
  const parsed = known.schema.safeParse(data['data']);
  if (!parsed.success) return wrong('wrong-field', parsed.error, 'data.data');
  data['data'] = parsed.data;
  return resolveData(kind, parsed.data as Fields, catalogue, 'data.data');
}

function resolveData(kind: Kind, data: Fields, catalogue: Catalogue, root: string): Rejection | null {
  for (const field of unitFields) {
    const code = data[field];
    if (typeof code !== 'string') continue;
    const own = catalogue.unitCodes.get(code);
    if (own === undefined) return rejected('unknown-unit', `${root}.${field}`, `unit ${code} is not in the catalogue`);
    data[field] = own;
  }
  const coUnits = data['coUnits'];
  if (Array.isArray(coUnits)) {
    const strange = coUnits.findIndex((code) => !catalogue.unitCodes.has(code as string));
    if (strange >= 0)
      return rejected('unknown-unit', `${root}.coUnits.${strange}`, `unit ${coUnits[strange]} is not in the catalogue`);
    data['coUnits'] = coUnits.map((code) => catalogue.unitCodes.get(code as string));
  }
  return resolveTopic(kind, data, catalogue, root);
}

function resolveTopic(kind: Kind, data: Fields, catalogue: Catalogue, root: string): Rejection | null {
  if (kind === 'dossier' && typeof data['procedure'] === 'string') {
    const code = procedureCode(data['procedure']);
    if (!catalogue.procedures.has(code)) {
      return rejected('unknown-procedure', `${root}.procedure`, `procedure ${code} is not in the catalogue`);
    }
    data['procedure'] = code;
  }
  if (kind === 'complaint' && typeof data['category'] === 'string' && !catalogue.categories.has(data['category'])) {
    return rejected('unknown-category', `${root}.category`, `category ${data['category']} is not in the catalogue`);
  }
  const indicator = data['indicator'];
  if (kind === 'kpi' && typeof indicator === 'string' && !isIndicator(indicator, catalogue)) {
    return rejected('unknown-indicator', `${root}.indicator`, `indicator ${indicator} is not in the catalogue`);
  }
  return null;
}

const isIndicator = (code: string, { indicators, scoreCodes }: Catalogue) =>
  indicators.has(code) || (scoreCodes?.has(code) ?? false);

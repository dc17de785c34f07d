import { type Kind, schemaOf } from '@ioc/shared/events/contract';
import { parseUnset } from '@ioc/shared/events/unset-nulls';
import { localDay } from '#calendar/local-day.js';
import { plainCode } from '#cases/plain-code.js';
import { resolveState, stateChanged } from '#ingest/decode/state-codes.js';
import { type Catalogue, procedureCode } from '#catalogue/catalogue.js';
import { quoted, type Rejection, rejected, wrong } from '#problems/rejection.js';
import { resolveUnits } from '#ingest/decode/unit-codes.js';

type Fields = Record<string, unknown>;

/**
 * Puts the catalogue's own codes in place of aliases, in the parsed data. Returns the first code that it does not know:
 * such a record waits in quarantine until the catalogue or the sender is fixed.
 */
export function resolveCodes(
  kind: Kind,
  event: { type: string; source: string; time: string; data: unknown },
  catalogue: Catalogue,
): Rejection | null {
  if (kind === 'source') return null;
  const data = event.data as Fields;
  if (event.type.endsWith('.replaced.v1')) return resolveReplacement(kind, event.source, data, catalogue);
  return (
    resolveData(kind, event.time, data, catalogue, 'data') ??
    (event.type === stateChanged ? resolveState({ ...event, data }, catalogue, 'data') : null)
  );
}

function resolveReplacement(kind: Kind, source: string, data: Fields, catalogue: Catalogue): Rejection | null {
  const type = data['type'] as string;
  const known = schemaOf(type);
  if (!known || known.kind !== kind || /\.(retracted|replaced)\.v1$/.test(type)) {
    return rejected('unknown-type', 'data.type', `expected an event type of a ${kind}, found ${quoted(type)}`);
  }
  const parsed = parseUnset(known.schema, data['data']);
  if (!parsed.success) return wrong('wrong-field', parsed.error, 'data.data');
  data['data'] = parsed.data;
  const contents = { source, time: data['time'] as string, data: parsed.data as Fields };
  return (
    resolveData(kind, contents.time, contents.data, catalogue, 'data.data') ??
    (type === stateChanged ? resolveState(contents, catalogue, 'data.data') : null)
  );
}

function resolveData(kind: Kind, time: string, data: Fields, catalogue: Catalogue, root: string): Rejection | null {
  const strange = resolveUnits(data, localDay(time), catalogue, root);
  if (strange) return strange;
  return resolveTopic(kind, data, catalogue, root);
}

function resolveTopic(kind: Kind, data: Fields, catalogue: Catalogue, root: string): Rejection | null {
  if (kind === 'dossier' && typeof data['procedure'] === 'string') {
    const code = procedureCode(plainCode(data['procedure']));
    if (!catalogue.procedures.has(code)) {
      return rejected('unknown-procedure', `${root}.procedure`, `procedure ${quoted(code)} is not in the catalogue`);
    }
    data['procedure'] = code;
  }
  if (kind === 'complaint' && typeof data['category'] === 'string' && !catalogue.categories.has(data['category'])) {
    return rejected(
      'unknown-category',
      `${root}.category`,
      `category ${quoted(data['category'])} is not in the catalogue`,
    );
  }
  const indicator = data['indicator'];
  if (kind === 'kpi' && typeof indicator === 'string' && !isIndicator(indicator, catalogue)) {
    return rejected('unknown-indicator', `${root}.indicator`, `indicator ${quoted(indicator)} is not in the catalogue`);
  }
  const scale = typeof indicator === 'string' ? catalogue.indicators.get(indicator)?.scale : undefined;
  const value = data['value'];
  if (kind === 'kpi' && scale && typeof value === 'number' && (value < scale.min || value > scale.max)) {
    return rejected(
      'out-of-scale',
      `${root}.value`,
      `${value} is outside the scale of ${indicator}: ${scale.min} to ${scale.max}`,
    );
  }
  const unknown = kind === 'register' ? unknownBook(data, catalogue) : null;
  if (unknown) {
    const [field, file] = unknown;
    return rejected('unknown-register', `${root}.${field}`, `${field} ${quoted(data[field])} is not in ${file}`);
  }
  const device = data['device'];
  if (typeof device === 'string' && !catalogue.books.devices.some(({ code }) => code === device)) {
    return rejected('unknown-device', `${root}.device`, `device ${quoted(device)} is not in devices.yaml`);
  }
  return null;
}

/** What an entry of a register belongs to must be in the catalogue: the field and the file that lacks it. */
function unknownBook(data: Fields, { books }: Catalogue): readonly [string, string] | null {
  const { process, sheet, set, criterion, layer, hospital } = data;
  if (process !== undefined && !books.processes.some(({ code }) => code === process))
    return ['process', 'processes.yaml'];
  if (set !== undefined && !books.reports.some(({ code }) => code === set)) return ['set', 'reports.yaml'];
  const isOfAssets = books.layers.some((one) => one.code === layer && one.of === 'assets');
  if (layer !== undefined && !isOfAssets) return ['layer', 'layers.yaml'];
  if (hospital !== undefined && !books.hospitals.some(({ code }) => code === hospital))
    return ['hospital', 'hospitals.yaml'];
  if (sheet === undefined) return null;
  const found = books.ratings.find(({ code }) => code === sheet);
  if (!found) return ['sheet', 'ratings.yaml'];
  return found.criteria.some(({ indicator }) => indicator === criterion) ? null : ['criterion', 'ratings.yaml'];
}

const isIndicator = (code: string, { indicators, scoreCodes }: Catalogue) =>
  indicators.has(code) || (scoreCodes?.has(code) ?? false);

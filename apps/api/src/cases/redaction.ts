import { type AnyEvent, type Kind, schemaOf } from '@ioc/shared/events/contract';
import type { FoldContext } from '#cases/case-kind.js';

type Fields = Readonly<Record<string, unknown>>;

/** Stands where a text must be, once it was erased. */
export const erasedText = '(đã xóa / erased)';

/** Free texts of the event schemas, by field. A unit spec holds that every other text is a code, a day or a choice. */
export const textFields = ['title', 'reason', 'note', 'document', 'number', 'docType', 'step'] as const;

/** What a redaction asks of the catalogue, so that what is left is counted as before. */
export interface CountedFields extends Pick<FoldContext, 'placeQuality' | 'communeAt'> {
  /** A word of the catalogue that names a desk: it says nothing of the case alone. */
  isDesk(step: string): boolean;
}

/**
 * An event without its texts: codes, days, choices and numbers stay, so it counts as before. A pinned place is left as coarse
 * as can be known without changing what is counted of it.
 */
export function withoutTexts<E extends Pick<AnyEvent, 'type' | 'data'>>(event: E, counted: CountedFields): E {
  return { ...event, data: redacted(event.type, event.data as Fields, counted) } as E;
}

function redacted(type: string, data: Fields, counted: CountedFields): Fields {
  const schema = schemaOf(type)?.schema;
  let left = data;
  for (const field of textFields) {
    if (left[field] === undefined) continue;
    const { [field]: text, ...others } = left;
    if (field === 'step') left = counted.isDesk(String(text)) ? left : { ...left, step: erasedText };
    // What the schema demands must be there, or the journal could not be read again.
    else left = schema?.safeParse(others).success ? others : { ...left, [field]: erasedText };
  }
  if (type.endsWith('.replaced.v1') && isFields(left['data']))
    left = { ...left, data: redacted(String(left['type']), left['data'], counted) };
  return isPlace(left['place']) ? { ...left, ...coarsePlace(left['place'], left['commune'], counted) } : left;
}

interface Place {
  readonly lat: number;
  readonly lon: number;
}
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isPlace = (value: unknown): value is Place =>
  isFields(value) && typeof value['lat'] === 'number' && typeof value['lon'] === 'number';

/** The commune that was derived from the place is kept in its stead. */
function coarsePlace({ lat, lon }: Place, stated: unknown, { placeQuality, communeAt, isDesk }: CountedFields) {
  const derived = placeQuality(lat, lon) === 'ok' ? communeAt(lat, lon) : null;
  const commune = stated ?? derived;
  const place = coarsened({ lat, lon }, { placeQuality, communeAt, isDesk });
  return { place, ...(commune === null || commune === undefined ? {} : { commune }) };
}

/** About a kilometre; less where that would move it over the border. The same for what was coarsened before. */
export function coarsened({ lat, lon }: Place, { placeQuality }: CountedFields): Place {
  const quality = placeQuality(lat, lon);
  for (const decimals of [2, 3]) {
    const at = (degrees: number) => Number(degrees.toFixed(decimals));
    if (placeQuality(at(lat), at(lon)) === quality) return { lat: at(lat), lon: at(lon) };
  }
  return { lat, lon };
}

/** A case's state without its texts, as folding its redacted events gives it. */
export function stateWithoutTexts(kind: Kind, state: unknown, counted: CountedFields): unknown {
  if (!isFields(state)) return state;
  switch (kind) {
    case 'complaint':
      return { ...state, title: null, ...(isPlace(state) ? coarsened(state, counted) : {}) };
    case 'document':
      return { ...state, title: null, number: null, docType: null };
    case 'task': {
      const erased = (text: unknown) => (typeof text !== 'string' ? null : erasedText);
      return { ...state, title: erased(state['title']), document: erased(state['document']) };
    }
    case 'dossier': {
      const { step } = state;
      return { ...state, step: typeof step === 'string' && !counted.isDesk(step) ? erasedText : (step ?? null) };
    }
    case 'register': {
      const { run, procedure, report, points, asset } = state;
      const bare = (of: unknown) => (isFields(of) ? { ...of, title: null, document: null } : of);
      const sheet = Object.entries(isFields(points) ? points : {}).map(([criterion, of]) => [
        criterion,
        { value: isFields(of) ? of['value'] : null },
      ]);
      return {
        ...state,
        run: bare(run),
        procedure: bare(procedure),
        report: bare(report),
        points: Object.fromEntries(sheet),
        ...(isFields(asset) ? { asset: bare(asset) } : {}),
      };
    }
    case 'kpi':
    case 'source':
      return state;
  }
}

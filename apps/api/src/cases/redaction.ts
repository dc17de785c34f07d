import { type AnyEvent, type Kind, schemaOf } from '@ioc/shared/events/contract';
import type { FoldContext } from '#cases/case-kind.js';
import { withoutPersonCodes } from '#problems/person-in-code.js';

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
  let left = withoutPersonCodes(data);
  for (const field of textFields) {
    const { [field]: text, ...others } = left;
    // The step of a process is a number.
    if (typeof text !== 'string') continue;
    if (field === 'step') left = counted.isDesk(text) ? left : { ...left, step: erasedText };
    // What the schema demands must be there, or the journal could not be read again.
    else left = schema?.safeParse(others).success ? others : { ...left, [field]: erasedText };
  }
  if (type.endsWith('.replaced.v1') && isFields(left['data']))
    left = { ...left, data: redacted(String(left['type']), left['data'], counted) };
  if (!isPlace(left['place'])) return left;
  const place = coarsened(left['place'], counted);
  return { ...left, place, ...(isOfComplaint(type) && keptCommune(left['place'], left['commune'], counted)) };
}

interface Place {
  readonly lat: number;
  readonly lon: number;
}
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isPlace = (value: unknown): value is Place =>
  isFields(value) && typeof value['lat'] === 'number' && typeof value['lon'] === 'number';

/** Complaints alone are counted by the commune that their place lies in. */
const isOfComplaint = (type: string) => type.startsWith('vn.ioc.complaint.');

/** The commune that was derived from the place is kept in its stead. */
function keptCommune({ lat, lon }: Place, stated: unknown, { placeQuality, communeAt }: CountedFields) {
  const derived = placeQuality(lat, lon) === 'ok' ? communeAt(lat, lon) : null;
  const commune = stated ?? derived;
  return commune === null || commune === undefined ? {} : { commune };
}

/** About a kilometre; less where that would move it over the border. The same for what was coarsened before. */
export function coarsened({ lat, lon }: Place, { placeQuality }: Pick<CountedFields, 'placeQuality'>): Place {
  const quality = placeQuality(lat, lon);
  for (const decimals of [2, 3]) {
    const at = (degrees: number) => Number(degrees.toFixed(decimals));
    if (placeQuality(at(lat), at(lon)) === quality) return { lat: at(lat), lon: at(lon) };
  }
  return { lat, lon };
}

/** What cannot be absent is emptied, what can be is removed, as the events leave it. */
function entryWithoutTexts({ run, procedure, report, points, asset }: Fields, counted: CountedFields): Fields {
  const emptied = (of: unknown, texts: Fields) => (isFields(of) ? { ...of, ...texts } : of);
  const sheet = Object.entries(isFields(points) ? points : {}).map(([criterion, of]) => [
    criterion,
    { value: isFields(of) ? of['value'] : null },
  ]);
  return {
    run: emptied(run, { title: null }),
    procedure: emptied(untitled(procedure), { document: erasedText }),
    report: emptied(report, { document: null }),
    points: Object.fromEntries(sheet),
    ...(isFields(asset) && { asset: placed(untitled(asset), counted) }),
  };
}

function untitled(of: unknown): unknown {
  if (!isFields(of)) return of;
  const { title: _, ...others } = of;
  return others;
}

const placed = (of: unknown, counted: CountedFields) =>
  isFields(of) && isPlace(of['place']) ? { ...of, place: coarsened(of['place'], counted) } : of;

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
    case 'register':
      return { ...state, ...entryWithoutTexts(state, counted) };
    case 'kpi':
    case 'source':
      return state;
  }
}

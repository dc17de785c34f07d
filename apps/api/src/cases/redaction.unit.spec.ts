import { describe, expect, it } from '@jest/globals';
import { contract } from '@ioc/shared/events/contract';
import * as z from 'zod';
import {
  coarsened,
  type CountedFields,
  erasedText,
  stateWithoutTexts,
  textFields,
  withoutTexts,
} from '#cases/redaction.js';

const counted: CountedFields = {
  // Inside is what lies up to 17.004: rounding to two decimals would move 17.0039 to 17.00, and 17.0081 is outside.
  placeQuality: (lat) => (lat === 0 ? 'zero' : lat < 16.995 ? 'outside' : 'ok'),
  communeAt: (lat) => (lat > 17.3 ? 'north' : 'south'),
  isDesk: (step) => step === 'thẩm định',
};
const of = (type: string, data: object) =>
  withoutTexts({ type: `vn.ioc.${type}.v1`, data } as never, counted) as { data: unknown };

describe('an event without its texts', () => {
  it('keeps what is counted; a text that the schema demands becomes a mark, others go', () => {
    expect(of('complaint.rejected', { reason: 'bà Lan' }).data).toEqual({ reason: erasedText });
    expect(of('complaint.sent-back', { reason: 'bà Lan' }).data).toEqual({});
    expect(of('task.assigned', { document: '12/CV', assigner: 'A', unit: 'U', title: 't', dueAt: null }).data).toEqual({
      ...{ document: erasedText, assigner: 'A', unit: 'U', title: erasedText, dueAt: null },
    });
    expect(of('kpi.observed', { indicator: 'i', unit: 'u', period: '2026', value: 3, note: 'x' }).data).toEqual({
      ...{ indicator: 'i', unit: 'u', period: '2026', value: 3 },
    });
    expect(
      of('document.arrived', { unit: 'U', class: 'normal', electronic: true, number: '1', docType: 'd', title: 't' })
        .data,
    ).toEqual({
      ...{ unit: 'U', class: 'normal', electronic: true },
    });
  });

  it('keeps the name of a desk that the catalogue knows, and no other', () => {
    expect(of('dossier.moved', { step: 'thẩm định', unit: 'U' }).data).toEqual({ step: 'thẩm định', unit: 'U' });
    expect(of('dossier.moved', { step: 'gọi bà Lan' }).data).toEqual({ step: erasedText });
    const moved = { process: 'QT-01', step: 2, unit: 'U' };
    expect(of('register.process-moved', { ...moved, title: 'bà Lan' }).data).toEqual(moved);
  });

  it('keeps no person in a code that was taken before such were refused', () => {
    const assigned = { document: 'd', assigner: 'Lê Văn B', unit: 'U', title: 't' };
    expect(of('task.assigned', assigned).data).toMatchObject({ assigner: 'an-danh', unit: 'U' });
    const to = { event: 'e', type: 'vn.ioc.task.assigned.v1', time: '2026-03-02T00:00:00Z', data: assigned };
    expect(of('task.replaced', to).data).toMatchObject({ data: { assigner: 'an-danh', unit: 'U' } });
  });

  it('holds for the new contents of a replacement too', () => {
    const data = { event: 'e', type: 'vn.ioc.complaint.answered.v1', time: '2026-03-02T00:00:00Z', reason: 'r' };
    expect(of('complaint.replaced', { ...data, data: { note: 'bà Lan', withPhotos: true } }).data).toEqual({
      ...{ event: 'e', type: data.type, time: data.time, data: { withPhotos: true } },
    });
  });

  it('is told a coarse place, with the commune in which the exact one lay', () => {
    const sent = { kind: 'field-report', category: 'rac', title: 't' };
    expect(of('complaint.submitted', { ...sent, place: { lat: 17.3012, lon: 106.6234, accuracy: 3 } }).data).toEqual({
      ...{ kind: 'field-report', category: 'rac', place: { lat: 17.3, lon: 106.62 }, commune: 'north' },
    });
    expect(of('complaint.submitted', { ...sent, commune: 'said', place: { lat: 17.3012, lon: 1 } }).data).toMatchObject(
      {
        commune: 'said',
      },
    );
    expect(of('complaint.submitted', { ...sent, place: { lat: 0, lon: 0 } }).data).toEqual({
      ...{ kind: 'field-report', category: 'rac', place: { lat: 0, lon: 0 } },
    });
  });

  it('says no commune of a place where none is derived, and leaves alone what is no place', () => {
    const sent = { kind: 'field-report', category: 'rac', title: 't', place: { lat: 17.3012, lon: 106.6234 } };
    const nowhere: CountedFields = { ...counted, communeAt: () => undefined as unknown as null };
    const { data } = withoutTexts({ type: 'vn.ioc.complaint.submitted.v1', data: sent } as never, nowhere) as {
      data: object;
    };
    expect(Object.keys(data)).toEqual(['kind', 'category', 'place']);
    for (const place of [null, 'a', { lat: 'a', lon: 1 }, { lat: 1, lon: null }])
      expect(of('complaint.submitted', { ...sent, title: undefined, place }).data).toMatchObject({ place });
  });

  it('of a type that is not known loses nothing that may be demanded', () => {
    expect(of('unknown.step', { reason: 'r', data: { reason: 'inner' } }).data).toEqual({
      ...{ reason: erasedText, data: { reason: 'inner' } },
    });
    expect(of('complaint.replaced', { event: 'e', data: null }).data).toEqual({ event: 'e', data: null });
  });

  it('never moves a place over the border, and is the same when done again', () => {
    expect(coarsened({ lat: 16.9951, lon: 1 }, counted)).toEqual({ lat: 17, lon: 1 });
    const edge: CountedFields = {
      ...counted,
      placeQuality: (lat) => (lat > 17.0049 && lat < 17.02 ? 'ok' : 'outside'),
    };
    const strip: CountedFields = {
      ...counted,
      placeQuality: (lat) => (lat > 17.0049 && lat < 17.00495 ? 'ok' : 'outside'),
    };
    expect(coarsened({ lat: 17.00494, lon: 1 }, strip)).toEqual({ lat: 17.00494, lon: 1 });
    expect(coarsened({ lat: 17.0141, lon: 1 }, edge)).toEqual({ lat: 17.01, lon: 1 });
    const once = coarsened({ lat: 17.3456, lon: 106.6789 }, counted);
    expect(coarsened(once, counted)).toEqual(once);
  });
});

describe('a state without its texts', () => {
  it('is what the redacted events fold to', () => {
    expect(stateWithoutTexts('complaint', { title: 't', lat: 17.3012, lon: 2, unit: 'U' }, counted)).toEqual({
      ...{ title: null, lat: 17.3, lon: 2, unit: 'U' },
    });
    expect(stateWithoutTexts('complaint', { title: 't', lat: null, lon: null }, counted)).toEqual({
      ...{ title: null, lat: null, lon: null },
    });
    expect(stateWithoutTexts('task', { title: 't', document: null, unit: 'U' }, counted)).toEqual({
      ...{ title: erasedText, document: null, unit: 'U' },
    });
    expect(stateWithoutTexts('document', { title: 't', number: '1', docType: 'd', class: 'c' }, counted)).toEqual({
      ...{ title: null, number: null, docType: null, class: 'c' },
    });
    expect(['x', 'thẩm định', null].map((step) => stateWithoutTexts('dossier', { step }, counted))).toEqual(
      [erasedText, 'thẩm định', null].map((step) => ({ step })),
    );
    expect([
      stateWithoutTexts('kpi', { value: 1 }, counted),
      stateWithoutTexts('complaint', undefined, counted),
    ]).toEqual([...[{ value: 1 }, undefined]]);
  });

  it('of a register keeps what is counted and loses titles and documents', () => {
    const state = {
      unit: 'U',
      run: { title: 't', step: 3 },
      procedure: { title: 't', document: 'd', changes: 5 },
      report: { document: 'd', times: 2 },
      points: { 'A.1': { value: 4, note: 'n', document: 'd' }, 'A.2': 'odd' },
    };
    expect(stateWithoutTexts('register', state, counted)).toEqual({
      unit: 'U',
      run: { title: null, step: 3 },
      procedure: { document: erasedText, changes: 5 },
      report: { document: null, times: 2 },
      points: { 'A.1': { value: 4 }, 'A.2': { value: null } },
    });
    const none = { run: null, procedure: null, report: null, points: {} };
    expect(stateWithoutTexts('register', none, counted)).toEqual(none);
  });

  it('of a thing on the map keeps a coarse place', () => {
    const place = { lat: 17.3012, lon: 106.6234 };
    const coarse = { lat: 17.3, lon: 106.62 };
    const data = { layer: 'cameras', place };
    expect(stateWithoutTexts('register', { asset: { ...data, title: 't' } }, counted)).toMatchObject({
      asset: { layer: 'cameras', place: coarse },
    });
    expect(stateWithoutTexts('register', { asset: { title: 't', state: 'faulty' } }, counted)).toMatchObject({
      asset: { state: 'faulty' },
    });
    expect(of('register.asset-recorded', { ...data, title: 't' }).data).toEqual({ layer: 'cameras', place: coarse });
  });
});

/** Texts that are codes, or words of a fixed form: they count, and name nobody. */
const codes = [
  ...['unit', 'procedure', 'receivingUnit', 'helpingUnit', 'officer', 'official', 'category', 'commune', 'of', 'code'],
  ...[
    'reopenedFrom',
    'assigner',
    'coUnits',
    'indicator',
    'device',
    'period',
    'event',
    'type',
    'name',
    'judged',
    ...['process', 'sheet', 'criterion', 'set', 'layer', 'hospital'],
    'data',
  ],
];

describe('the contract', () => {
  it('has no text that is neither a code nor known to the redaction', () => {
    const unknown = new Set<string>();
    const walk = (name: string, schema: z.core.JSONSchema.BaseSchema): void => {
      const { type, format, enum: choices, const: one, $defs = {} } = schema;
      for (const of of Object.values($defs)) walk(name, of);
      if (type === 'string' && !format && !choices && one === undefined && !codes.includes(name)) unknown.add(name);
      for (const [key, of] of Object.entries(schema.properties ?? {})) walk(key, of as z.core.JSONSchema.BaseSchema);
      for (const of of [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])])
        walk(name, of as z.core.JSONSchema.BaseSchema);
    };
    for (const [kind, types] of Object.entries(contract))
      if (kind !== 'source')
        for (const schema of Object.values(types)) walk('', z.toJSONSchema(schema, { io: 'output' }));
    expect([...unknown].sort()).toEqual([...textFields].sort());
  });
});

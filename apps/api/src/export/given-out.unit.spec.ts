import { describe, expect, it } from '@jest/globals';
import type { Json, Line } from '#export/canonical.js';
import { givenOut } from '#export/given-out.js';

const hidden = { codes: new Set(['KÍN']), naming: new Set(['1022 e-2']) };
const out = (key: string[], facts: Json) => givenOut({ key, facts }, hidden);
const event = (subject: string, type = 'vn.ioc.complaint.submitted.v1') => ({
  type,
  subject,
  contents: 'a',
  bytes: 'b',
});

describe('a line of an export that is given out', () => {
  it('is none where it is about a complaint that is not shown', () => {
    expect(out(['case', 'complaint', 'KÍN'], { unit: 'X' })).toBeNull();
    expect(out(['event', '1022', 'e-1'], event('KÍN'))).toBeNull();
  });

  it('says null where a shown complaint names one, and hashes nothing that names it', () => {
    expect(out(['case', 'complaint', 'A'], { unit: 'X', 'raised again from': 'KÍN' })?.facts).toEqual({
      unit: 'X',
      'raised again from': null,
    });
    const naming = out(['event', '1022', 'e-2'], event('A'));
    expect(naming?.facts).toEqual({ ...event('A'), contents: null, bytes: null });
    expect(out(['list', 'complaint.open', '2026-05-01'], ['KÍN', 'A'])?.facts).toEqual(['(private)', 'A']);
  });

  it.each<Line>([
    { key: ['case', 'complaint', 'A'], facts: { 'raised again from': 'B' } },
    { key: ['case', 'complaint', 'A'], facts: null },
    { key: ['case', 'dossier', 'KÍN'], facts: { 'raised again from': 'KÍN' } },
    { key: ['event', '1022', 'e-1'], facts: event('A') },
    { key: ['event', '1022', 'e-2'], facts: event('KÍN', 'vn.ioc.dossier.received.v1') },
    { key: ['event', '1022', 'e-2'], facts: null },
    { key: ['list', 'dossier.open', '2026-05-01'], facts: ['KÍN'] },
    { key: ['list', 'complaint.open', '2026-05-01'], facts: null },
    { key: ['cell', 'unit', 'KÍN'], facts: 1 },
    { key: [], facts: [] },
  ])('is the same where it names none: %j', (line) => expect(givenOut(line, hidden)).toBe(line));
});

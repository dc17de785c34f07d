import { describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '#catalogue/load.js';
import { type CaseKind, caseKinds } from '#cases/engine/case-kinds.js';
import { countedEvents } from '#cases/engine/counted-events.js';
import { foldContext } from '#cases/engine/fold-context.js';
import { random } from '@ioc/test/support/random';

const catalogue = await loadCatalogue('catalogue', 'quang-tri');
const unit = [...catalogue.units.values()].find(({ kind }) => kind === 'commune')?.code as string;
const procedure = [...catalogue.procedures.keys()][0] as string;
/** `first` comes first of the two. */
const context = { ...foldContext(catalogue), rankOf: (source: string) => (source === 'first' ? 1 : 2) };

type Kind = 'dossier' | 'complaint' | 'task' | 'document';
const say = (kind: Kind, source: string, step: string, at: string, data: object = {}) => ({
  ...{ id: `${source} ${step} ${at}`, source, subject: 'X', type: `vn.ioc.${kind}.${step}.v1` },
  ...{ time: `2026-11-${at}:00+07:00`, data },
});
const due = (day: string) => ({ dueAt: `2026-11-${day}T17:00:00+07:00` });
const begins: Record<Kind, (source: string, at: string, day: string) => ReturnType<typeof say>> = {
  dossier: (source, at, day) =>
    say('dossier', source, 'received', at, { procedure, unit, channel: 'online', ...due(day) }),
  complaint: (source, at) => say('complaint', source, 'submitted', at, { kind: 'field-report', category: 'khac' }),
  task: (source, at, day) =>
    say('task', source, 'assigned', at, { document: '1', title: 'T', assigner: unit, unit, ...due(day) }),
  document: (source, at, day) =>
    say('document', source, 'arrived', at, { unit, class: 'normal', electronic: true, ...due(day) }),
};

function told(kind: Kind, events: readonly ReturnType<typeof say>[]) {
  const definition = caseKinds[kind as CaseKind];
  const { counted, effects } = countedEvents(definition, random(7).shuffle(events), context);
  const state = counted.reduce<unknown>(
    (was, event) => definition.evolve(was, event as never, context),
    definition.blank('first'),
  );
  const entries = definition.contributions(state);
  const overdue = (day: string) =>
    entries
      .filter((entry) => /\.(?:total-)?overdue$/.test(entry.measure) && entry.day <= `2026-11-${day}`)
      .reduce((sum, { n }) => sum + n, 0) > 0;
  return { overdue, effects: events.map((event) => effects.get(event)) };
}

describe.each(['dossier', 'task', 'document', 'complaint'] as const)('a %s that two systems begin', (kind) => {
  const begun = begins[kind]('second', '02T09:00', '05');
  const given =
    kind === 'complaint' ? [say('complaint', 'second', 'assigned', '02T10:00', { unit, ...due('05') })] : [];

  it('stays overdue where the one that comes first states its beginning when it was overdue already', () => {
    const late = begins[kind]('first', '23T09:00', '30');
    const { overdue, effects } = told(kind, [begun, ...given, late]);
    expect(['05', '06', '23', '27'].map(overdue)).toEqual([false, true, true, true]);
    expect(effects.every((effect) => effect === 'applied')).toBe(true);
  });

  it('is told by the one that comes first where that is in time', () => {
    const { overdue, effects } = told(kind, [begun, ...given, begins[kind]('first', '03T09:00', '27')]);
    expect(effects[0]).toMatch(/^(?:disputed|outranked)$/);
    if (kind !== 'complaint') expect(['06', '27', '28'].map(overdue)).toEqual([false, false, true]);
  });

  it('is told by the one that comes first where the other one follows, however late that is', () => {
    const { overdue, effects } = told(kind, [
      begins[kind]('first', '02T09:00', '05'),
      ...given,
      { ...begun, time: '2026-11-23T09:00:00+07:00' },
    ]);
    expect([overdue('06'), overdue('27')]).toEqual([true, true]);
    expect(effects.at(-1)).toMatch(/^(?:disputed|outranked)$/);
  });
});

describe('a dossier', () => {
  const begun = begins.dossier('first', '02T09:00', '20');
  const coded = (at: string, state: string, data: object) =>
    say('dossier', 'second', 'state-changed', at, { code: '4', judged: { state }, ...data });

  it('keeps the appointment that a system stated before it stated a reception too', () => {
    const { overdue } = told('dossier', [
      begun,
      coded('03T09:00', 'processing', due('05')),
      begins.dossier('second', '16T09:00', '30'),
    ]);
    expect([overdue('05'), overdue('06'), overdue('17')]).toEqual([false, true, true]);
  });

  it('keeps the appointment of a filing that another system states when that has passed', () => {
    const { overdue } = told('dossier', [
      begun,
      coded('03T09:00', 'registered', due('05')),
      say('dossier', 'first', 'registered', '16T09:00', { procedure, unit, channel: 'online' }),
    ]);
    expect([overdue('06'), overdue('17')]).toEqual([true, true]);
  });
});

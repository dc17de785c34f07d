import { describe, expect, it } from '@jest/globals';
import type { ComplaintEvent } from '@ioc/shared/events/contract';
import { evolveComplaint } from '#cases/complaints/complaint.fold.js';
import { blankComplaint } from '#cases/complaints/complaint.state.js';
import { context, event, fold, sent, to } from '#cases/complaints/complaint-lives.spec-support.js';

describe('what is kept of a complaint', () => {
  const place = { lat: 16.81, lon: 107.09 };
  const placed = (quality: string, more: object = {}) =>
    evolveComplaint(blankComplaint('s'), sent('03-02T08:00', { place, ...more }), {
      ...context,
      placeQuality: () => quality,
      communeAt: () => 'derived',
    } as never);

  it('is where it lies: the commune that was stated, else the one in which a sound place lies', () => {
    expect(placed('ok')).toMatchObject({ ...place, placeQuality: 'ok', commune: 'derived' });
    expect(placed('ok', { commune: 'stated' }).commune).toBe('stated');
    expect(placed('outside')).toMatchObject({ ...place, placeQuality: 'outside', commune: null });
    expect(fold(sent('03-02T08:00'))).toMatchObject({ lat: null, lon: null, placeQuality: 'none', commune: null });
  });

  it('is its title and the complaint that it raises again, where they were sent', () => {
    const again = fold(sent('03-02T08:00', { title: 'Rác', reopenedFrom: 'C0' }));
    expect([again.title, again.reopenedFrom]).toEqual(['Rác', 'C0']);
    const bare = fold(sent('03-02T08:00'));
    expect([bare.title, bare.reopenedFrom]).toEqual([null, null]);
  });

  it('is the last count of votes under its answer', () => {
    const of = fold(sent('03-02T08:00'), event('voted', '03-05T08:00', { likes: 3, dislikes: 1 }));
    expect(of.votes).toEqual({ likes: 3, dislikes: 1 });
    expect(of.status).toBe('submitted');
  });

  it('is the category that the desk gave it, else the one that was sent, and the first time of each step', () => {
    const accepted = (time: string, data: object = {}) => event('accepted', time, data);
    const of = fold(
      ...[sent('03-02T08:00'), accepted('03-02T09:00', { category: 'duong' }), accepted('03-03T09:00')],
      ...[to('03-03T10:00', 'A'), to('03-04T10:00', 'B')],
    );
    expect(of.category).toBe('duong');
    expect([of.acceptedAt, of.assignedAt].map((time) => time?.slice(5, 16))).toEqual(['03-02T09:00', '03-03T10:00']);
    expect(fold(sent('03-02T08:00'), accepted('03-02T09:00')).category).toBe('rac');
  });

  it('is where it stands: progress is work, until it is finished', () => {
    const life = [sent('03-02T08:00'), to('03-02T09:00', 'U')];
    expect(fold(...life, event('progressed', '03-03T09:00')).status).toBe('processing');
    const done = event('answered', '03-03T10:00');
    expect(fold(...life, done, event('progressed', '03-04T09:00')).status).toBe('answered');
    expect(fold(...life, event('extended', '03-03T09:00', { dueAt: '2026-03-20T17:00:00+07:00' })).extensions).toBe(1);
  });

  it('stays as it was after a correction, which the engine carries out', () => {
    const of = fold(sent('03-02T08:00'));
    for (const step of ['retracted', 'replaced'])
      expect(evolveComplaint(of, event(step, '03-03T08:00', { event: 'x' }), context)).toBe(of);
  });

  it('is nothing that can end before it was sent', () => {
    const blank = blankComplaint('s');
    expect(fold(event('answered', '03-02T08:00'))).toMatchObject({ finishedAt: null, outcome: null });
    expect(fold(event('rejected', '03-02T08:00', { reason: 'x' })).status).toBe(blank.status);
  });
});

describe('a complaint that was taken up before it was sent, by clocks that differ', () => {
  it('never lay at the desk: it is with its unit, or taken up, from its sending on', () => {
    const assigned = fold(to('03-02T07:59', 'U'), sent('03-02T08:00'));
    expect(assigned.turns.intake).toEqual([]);
    expect(assigned.turns.handling).toMatchObject([{ unit: 'U', from: '2026-03-02T08:00:00+07:00' }]);
    expect(assigned.holders).toEqual([{ at: '2026-03-02T08:00:00+07:00', unit: 'U' }]);
    const accepted = fold(event('accepted', '03-02T07:59'), sent('03-02T08:00'));
    expect([accepted.turns.intake, accepted.turns.handling.length]).toEqual([[], 1]);
    expect(accepted.holders).toEqual([{ at: '2026-03-02T08:00:00+07:00', unit: '-' }]);
  });

  it('begins once: what is sent again states it again', () => {
    const twice = fold(sent('03-02T08:00'), to('03-02T09:00', 'U'), sent('03-03T08:00', { title: 'Rác' }));
    expect([twice.title, twice.submittedAt?.slice(5, 16)]).toEqual(['Rác', '03-02T08:00']);
    expect([twice.turns.intake.length, twice.turns.handling.length, twice.holders.length]).toEqual([1, 1, 2]);
    const other = { kind: 'petition', urgent: true, title: 'Ồn' };
    const changed = fold(sent('03-02T08:00'), sent('03-02T09:00', other), to('03-02T10:00', 'U'));
    const plain = fold(sent('03-02T08:00'), to('03-02T10:00', 'U'));
    expect([changed.kind, changed.urgent, changed.title]).toEqual([plain.kind, plain.urgent, 'Ồn']);
    expect(changed.turns).toEqual(plain.turns);
    expect(fold(sent('03-02T08:00', { urgent: true }), sent('03-02T09:00')).urgent).toBe(true);
    const asked = [sent('03-02T08:00'), event('clarification-requested', '03-02T09:00')];
    expect(fold(...asked, sent('03-03T08:00')).turns.intake).toHaveLength(1);
    const ended = [sent('03-02T08:00'), to('03-02T09:00', 'U'), event('answered', '03-03T09:00')];
    const again = fold(...ended, event('sent-back', '03-04T09:00'), sent('03-05T08:00'));
    expect(again.holders.at(-1)?.unit).toBe('U');
  });
});

describe('a complaint before the public', () => {
  const answered = [sent('03-02T08:00'), to('03-02T09:00', 'U'), event('answered', '03-03T09:00')];
  const of = (...more: ComplaintEvent[]) => {
    const { status, published, unpublished, publishedAt } = fold(...answered, ...more);
    return [status, published, unpublished, publishedAt?.slice(5, 16)];
  };

  it('is published since it was first shown, taken back, and shown again', () => {
    const shown = event('published', '03-04T09:00');
    const takenBack = event('unpublished', '03-05T09:00');
    expect(of(shown)).toEqual(['published', true, false, '03-04T09:00']);
    expect(of(shown, takenBack)).toEqual(['published', false, true, '03-04T09:00']);
    expect(of(shown, takenBack, event('published', '03-06T09:00'))).toEqual(['published', true, false, '03-04T09:00']);
  });
});

describe('a complaint that is reopened', () => {
  const due = { dueAt: '2026-03-20T17:00:00+07:00' };

  it('names the unit that had it at first, and counts how often', () => {
    const of = fold(
      ...[
        sent('03-02T08:00'),
        to('03-02T09:00', 'A'),
        event('answered', '03-03T09:00'),
        event('reopened', '03-04T09:00'),
      ],
      ...[to('03-04T10:00', 'B'), event('answered', '03-05T09:00'), event('reopened', '03-06T09:00')],
    );
    expect([of.reopenings, of.reopenedOf, of.reopenedAt?.slice(5, 16)]).toEqual([2, 'A', '03-04T09:00']);
    expect([of.status, of.outcome, of.answeredAt]).toEqual(['reopened', null, null]);
    const second = fold(
      ...[sent('03-02T08:00'), to('03-02T09:00', 'A'), to('03-02T10:00', 'B')],
      ...[event('answered', '03-03T09:00'), event('reopened', '03-04T09:00')],
    );
    expect(second.reopenedOf).toBe('B');
  });

  it('was answered by the unit that had it, whoever is named after the answer', () => {
    const of = fold(
      ...[sent('03-02T08:00'), to('03-02T09:00', 'A'), to('03-02T10:00', 'B'), to('03-02T11:00', 'C')],
      ...[event('answered', '03-03T09:00'), to('03-03T10:00', 'D'), event('reopened', '03-04T09:00')],
    );
    expect(of.reopenedOf).toBe('C');
  });

  it('while it is taken up and no unit has it gets the deadline that is stated', () => {
    const of = fold(sent('03-02T08:00'), event('accepted', '03-02T09:00'), event('reopened', '03-04T09:00', due));
    expect(of.turns.handling.map(({ dueAt }) => dueAt)).toEqual([due.dueAt]);
  });

  it('while it is open only gets the deadline that is stated', () => {
    const life = [sent('03-02T08:00'), to('03-02T09:00', 'U')];
    const of = fold(...life, event('reopened', '03-04T09:00', due));
    expect(of.turns.handling.map(({ dueAt }) => dueAt)).toEqual([due.dueAt]);
    expect([of.status, of.reopenings, of.turns.intake.length]).toEqual(['reopened', 1, 1]);
    const without = fold(...life, event('reopened', '03-04T09:00'));
    expect(without.turns.handling.map(({ dueAt }) => dueAt?.slice(0, 10))).toEqual(['2026-03-05']);
  });

  it('that no unit had lies at the desk again', () => {
    const of = fold(sent('03-02T08:00'), event('answered', '03-03T09:00'), event('reopened', '03-04T09:00'));
    expect(of.turns.intake.map(({ from }) => from.slice(5, 10))).toEqual(['03-02', '03-04']);
    expect(of.reopenedOf).toBe('-');
    expect(of.holders.at(-1)?.unit).toBe('-');
  });

  it('first answered later keeps its first answer, and is closed where it was answered only', () => {
    const life = [sent('03-02T08:00'), to('03-02T09:00', 'U'), event('answered', '03-03T09:00')];
    expect(fold(...life, event('answered', '03-04T09:00')).answeredAt?.slice(5, 16)).toBe('03-03T09:00');
    expect(fold(...life, event('rejected', '03-04T09:00', { reason: 'x' })).status).toBe('answered');
  });
});

import { describe, expect, it } from '@jest/globals';
import { Evaluation } from '#alarms/evaluation.js';
import { aCell, aRule, office } from '#alarms/rule.spec-support.js';

const slow = aRule({ onMinutes: 1, offMinutes: 1 });
const minute = 60_000;
/** A look whose outcome is stored. */
function look(evaluation: Evaluation, cells: Parameters<Evaluation['look']>[0], now: number, due = true) {
  const outcome = evaluation.look(cells, now, due);
  evaluation.keep(outcome);
  return outcome.changes.map(({ verdict, cell }) => `${cell.unit} ${verdict}`);
}
const standing = (evaluation: Evaluation) =>
  [...evaluation.standing.values()].map(({ unit, condition }) => [unit, condition]);

describe('the evaluation', () => {
  it('raises one alarm for each unit and cause, once', () => {
    const evaluation = new Evaluation([], new Map());
    const cells = [aCell('active'), aCell('active', { unit: 'U2' })];
    expect(look(evaluation, cells, 0)).toEqual(['U1 recur', 'U2 recur']);
    expect(look(evaluation, cells, 1)).toEqual([]);
    expect(look(evaluation, [aCell('normal')], 2)).toEqual(['U1 clear']);
    expect(standing(evaluation)).toEqual([['U2', 'active']]);
  });
  it('looks again by itself when a wait is over, though nothing changed', () => {
    const evaluation = new Evaluation([], new Map());
    expect(look(evaluation, [aCell('active', { of: slow })], 0)).toEqual([]);
    expect(look(evaluation, [], minute - 1)).toEqual([]);
    expect(look(evaluation, [], minute)).toEqual(['U1 recur']);
    expect(look(evaluation, [], 2 * minute)).toEqual([]);
  });
  it('goes on with a wait after a hold, without the time that nobody saw', () => {
    const evaluation = new Evaluation([], new Map());
    look(evaluation, [aCell('active', { of: slow })], 0);
    evaluation.resume(minute / 2, 10 * minute);
    expect(look(evaluation, [], 10.5 * minute - 1)).toEqual([]);
    expect(look(evaluation, [], 10.5 * minute)).toEqual(['U1 recur']);
  });
  it('never has a wait begin in the future, whatever the clock did', () => {
    const evaluation = new Evaluation([], new Map([['a', { to: 'active', since: 9 * minute }]]));
    expect([...evaluation.resume(10 * minute, 5 * minute).values()]).toEqual([{ to: 'active', since: 5 * minute }]);
  });
  it('waits by the working calendar where a rule says so', () => {
    const evaluation = new Evaluation([], new Map());
    const of = aRule({ lastsHours: 4 });
    const friday = Date.parse('2026-01-09T15:00:00+07:00');
    const at = (now: string) => evaluation.look([], Date.parse(now), true, office).changes.length;
    evaluation.keep(evaluation.look([aCell('active', { of })], friday, true, office));
    expect(at('2026-01-12T09:59:59+07:00')).toBe(0);
    expect(at('2026-01-12T10:00:00+07:00')).toBe(1);
  });
  it('leaves waits alone while it is held, and begins them again afterwards', () => {
    const evaluation = new Evaluation([], new Map());
    look(evaluation, [aCell('active', { of: slow })], 0);
    expect(look(evaluation, [], 5 * minute, false)).toEqual([]);
    expect([...evaluation.resume(0, 5 * minute).values()]).toEqual([{ to: 'active', since: 5 * minute }]);
    expect(look(evaluation, [], 5 * minute)).toEqual([]);
    expect(look(evaluation, [], 6 * minute)).toEqual(['U1 recur']);
  });
  it('goes on with the waits and alarms that the process before left', () => {
    const cell = aCell('active', { of: slow });
    const evaluation = new Evaluation([], new Map([[cell.id, { to: 'active', since: 0 }]]));
    expect(look(evaluation, [cell], minute)).toEqual(['U1 recur']);
    const taken = new Evaluation([...evaluation.standing.values()], new Map());
    expect(look(taken, [cell], minute + 1)).toEqual([]);
  });
  it('judges what stands by the rule that raised it, also its delay', () => {
    const evaluation = new Evaluation([], new Map());
    look(evaluation, [aCell('active', { of: slow })], 0);
    look(evaluation, [], minute);
    const outcome = evaluation.look([aCell('normal', { of: aRule({ version: 2 }) })], minute, true);
    expect(outcome.changes).toEqual([]);
    evaluation.keep(outcome);
    const [cleared] = evaluation.look([aCell('normal', { of: aRule({ version: 2 }) })], 2 * minute, true).changes;
    expect(cleared?.cell.of.version).toBe(1);
  });
  it('remembers nothing of a look that was not stored', () => {
    const evaluation = new Evaluation([], new Map());
    evaluation.look([aCell('active')], 0, true);
    expect(look(evaluation, [aCell('active')], 1)).toEqual(['U1 recur']);
  });
  it('makes an alarm unknown when its source falls silent, and certain again', () => {
    const evaluation = new Evaluation([], new Map());
    look(evaluation, [aCell('active')], 0);
    expect(look(evaluation, [aCell('unknown')], 1)).toEqual(['U1 lose']);
    expect(standing(evaluation)).toEqual([['U1', 'unknown']]);
    expect(look(evaluation, [aCell('unknown')], 9 * minute)).toEqual([]);
    expect(look(evaluation, [aCell('between')], 9 * minute)).toEqual(['U1 regain']);
    expect(standing(evaluation)).toEqual([['U1', 'active']]);
  });
  it('hides by design what another rule explains, of the unit or of all, and shows it when that has gone', () => {
    const path = aRule({ code: 'path', on: { path: 'all' } });
    const silent = aRule({ code: 'silent', on: { sources: 'all' }, suppressedBy: ['path'] });
    const evaluation = new Evaluation([], new Map());
    look(evaluation, [aCell('active', { of: path, unit: 'ROOT' }), aCell('active', { of: silent })], 0);
    const { hide, show } = evaluation.suppressions('ROOT');
    expect([hide.map(({ rule }) => rule), show]).toEqual([['silent'], []]);
    evaluation.suppress(
      hide.map(({ id }) => id),
      true,
    );
    expect(evaluation.suppressions('ROOT')).toEqual({ hide: [], show: [] });
    look(evaluation, [aCell('normal', { of: path, unit: 'ROOT' })], 1);
    expect(evaluation.suppressions('ROOT').show.map(({ rule }) => rule)).toEqual(['silent']);
  });
  it('names the problems of the path that stand or wait, so that their end is seen', () => {
    const path = aRule({ code: 'path', on: { path: 'all' }, onMinutes: 1 });
    const evaluation = new Evaluation([], new Map());
    look(evaluation, [aCell('active', { of: path, cause: 'disk-full', group: 'path' }), aCell('active')], 0);
    expect(evaluation.keysOf('path')).toEqual([{ unit: 'U1', cause: 'disk-full' }]);
    expect(evaluation.keysOf('roster')).toEqual([]);
    look(evaluation, [], minute);
    expect(evaluation.keysOf('path')).toEqual([{ unit: 'U1', cause: 'disk-full' }]);
    expect(evaluation.keysOf('roster')).toEqual([]);
  });
  it('says which waits began, turned or ended, and nothing of those that go on', () => {
    const evaluation = new Evaluation([], new Map());
    const { id } = aCell('active');
    const waits = (finding: Parameters<typeof aCell>[0], now: number) => {
      const outcome = evaluation.look([aCell(finding, { of: slow })], now, true);
      evaluation.keep(outcome);
      return [...outcome.pending];
    };
    expect(waits('active', 0)).toEqual([[id, { to: 'active', since: 0 }]]);
    expect(waits('active', 1)).toEqual([]);
    expect(waits('normal', 2)).toEqual([[id, null]]);
    expect(waits('normal', 3)).toEqual([]);
    expect([...evaluation.resume(3, 4)]).toEqual([]);
    expect(waits('active', 4)).toEqual([[id, { to: 'active', since: 4 }]]);
    expect(waits('active', 2)).toEqual([[id, { to: 'active', since: 2 }]]);
  });
  it('turns a wait that the process before left, even in the millisecond in which it began', () => {
    const raised = new Evaluation([], new Map());
    look(raised, [aCell('active', { of: slow })], 0);
    look(raised, [], minute);
    const [[id]] = [...raised.standing] as [[string, unknown]];
    const evaluation = new Evaluation([...raised.standing.values()], new Map([[id, { to: 'active', since: 5 }]]));
    const { pending } = evaluation.look([aCell('normal', { of: slow })], 5, true);
    expect([...pending]).toEqual([[id, { to: 'normal', since: 5 }]]);
  });
  it('hides nothing by a rule that no alarm stands for, and asks any of those that it names', () => {
    const two = aRule({ code: 'silent', on: { sources: 'all' }, suppressedBy: ['path', 'server'] });
    const server = aRule({ code: 'server', on: { path: 'all' } });
    const evaluation = new Evaluation([], new Map());
    look(evaluation, [aCell('active', { of: two })], 0);
    expect(evaluation.suppressions('ROOT')).toEqual({ hide: [], show: [] });
    look(evaluation, [aCell('active', { of: server, unit: 'U1' })], 1);
    expect(evaluation.suppressions('ROOT').hide.map(({ rule }) => rule)).toEqual(['silent']);
    evaluation.suppress(['nobody'], true);
    expect(evaluation.standing.has('nobody')).toBe(false);
  });
  it('knows the alarms that stood before it', () => {
    const before = new Evaluation([], new Map());
    look(before, [aCell('active')], 0);
    const [one] = before.standing.values();
    expect([...new Evaluation([...before.standing.values()], new Map()).standing]).toEqual([[one?.id, one]]);
  });
});

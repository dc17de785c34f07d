import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  afterAction,
  type AlarmAction,
  type AlarmCare,
  type AlarmCondition,
  type AlarmLife,
  type AlarmState,
  alarmStates,
  lifecycle,
} from '@ioc/shared/alarms/lifecycle';

const actions = Object.keys(lifecycle.new) as AlarmAction[];
/**
 * Written by hand after ISA-18.2, not taken from the code. Columns: the actions in the order of the heading; · refused,
 * = stays, B back to where it was, or the first letters of the next state.
 */
const heading =
  'acknowledge take release assign note shelve unshelve out-of-service in-service close recur clear lose regain suppress unsuppress expire escalate';
const byHand: Readonly<Record<AlarmState, string>> = {
  new: '             ack  prog  ·  =  =  shel  ·  out  ·  ·    =    ret   unk  =  sup  ·  ·  =',
  acknowledged: '    ·    prog  ·  =  =  shel  ·  out  ·  ·    =    clo   unk  =  sup  ·  ·  ·',
  'in-progress': '   ·    prog  ack =  =  shel  ·  out  ·  ·    =    clo   unk  =  sup  ·  ·  ·',
  returned: '        clo  ·     ·  =  =  ·     ·  out  ·  clo  new  =     ·    ·  sup  ·  ·  ·',
  closed: '          ·    ·     ·  ·  =  ·     ·  ·    ·  ·    new  =     ·    ·  ·    ·  ·  ·',
  shelved: '         ·    ·     ·  ·  =  ·     B  out  ·  ·    =    =     =    =  ·    ·  B  ·',
  suppressed: '      ·    ·     ·  ·  =  ·     ·  out  ·  ·    =    =     =    =  ·    B  ·  ·',
  'out-of-service': '·    ·     ·  ·  =  ·     ·  ·    B  ·    =    =     =    =  ·    ·  ·  ·',
  unknown: '         ·    ·     ·  =  =  shel  ·  out  ·  ·    =    B     =    B  sup  ·  ·  ·',
};
const short: Readonly<Record<string, AlarmState>> = {
  ack: 'acknowledged',
  prog: 'in-progress',
  shel: 'shelved',
  out: 'out-of-service',
  ret: 'returned',
  unk: 'unknown',
  sup: 'suppressed',
  clo: 'closed',
  new: 'new',
};
const cell = (state: AlarmState, action: AlarmAction): string =>
  byHand[state].trim().split(/\s+/)[heading.split(' ').indexOf(action)] as string;
const pairs = alarmStates.flatMap((state) => actions.map((action) => [state, action] as const));
/** Only what stood can be lost, and only what was lost is found again. */
const possible: Partial<Record<AlarmAction, readonly AlarmCondition[]>> = {
  lose: ['active', 'unknown'],
  regain: ['unknown'],
};
/** Where an alarm comes back to, said in words: unknown stays unknown; what stands keeps its care; what has gone and was seen is closed. */
const back = (condition: AlarmCondition, care: AlarmCare): AlarmState =>
  condition === 'unknown' ? 'unknown' : condition === 'active' ? care : care === 'new' ? 'returned' : 'closed';
const life = (state: AlarmState, condition: AlarmCondition = 'active', care: AlarmCare = 'new'): AlarmLife => ({
  state,
  condition,
  care,
});

describe('the life of an alarm', () => {
  it('has a line for each state with a cell for each action', () => {
    expect(heading.split(' ').sort()).toEqual([...actions].sort());
    for (const state of alarmStates) expect(byHand[state].trim().split(/\s+/)).toHaveLength(actions.length);
  });

  it.each(pairs)('%s, %s: as the table that was written by hand says', (state, action) => {
    const said = cell(state, action);
    for (const before of possible[action] ?? (['active', 'normal', 'unknown'] as const))
      for (const care of ['new', 'acknowledged', 'in-progress'] as const) {
        const after = afterAction(life(state, before, care), action);
        if (said === '·') {
          expect(after).toBeNull();
          continue;
        }
        if (!after) throw new Error(`${state}, ${action} was refused`);
        const expected = said === '=' ? state : said === 'B' ? back(after.condition, after.care) : short[said];
        expect(after.state).toBe(expected);
      }
  });

  it('comes back from a shelf as what it has become meanwhile', () => {
    const shelved = life('shelved', 'active', 'acknowledged');
    expect(afterAction(shelved, 'unshelve')?.state).toBe('acknowledged');
    const cleared = afterAction(shelved, 'clear') as AlarmLife;
    expect([cleared.state, afterAction(cleared, 'expire')?.state]).toEqual(['shelved', 'closed']);
    const never = afterAction(life('shelved'), 'clear') as AlarmLife;
    expect(afterAction(never, 'unshelve')?.state).toBe('returned');
    expect(afterAction(life('shelved', 'unknown', 'acknowledged'), 'unshelve')?.state).toBe('unknown');
  });

  it('rings again when its cause comes back, whoever had acknowledged the time before', () => {
    expect(afterAction(life('closed', 'normal', 'in-progress'), 'recur')).toEqual(life('new', 'active', 'new'));
    expect(afterAction(life('shelved', 'normal', 'acknowledged'), 'recur')).toEqual(life('shelved', 'active', 'new'));
    expect(afterAction(life('acknowledged', 'active', 'acknowledged'), 'recur')?.care).toBe('acknowledged');
  });
});

/** A model that knows three facts of an alarm and none of the states: does its cause stand, was it seen, is it set aside? */
interface Model {
  stands: AlarmCondition;
  seen: boolean;
  aside: 'shelf' | 'design' | 'service' | null;
}
interface Real {
  life: AlarmLife;
}
class Does implements fc.Command<Model, Real> {
  constructor(readonly action: AlarmAction) {}
  check = () => true;
  run(model: Model, real: Real): void {
    const after = afterAction(real.life, this.action);
    if (!after) {
      const impossible = this.action === 'regain' ? model.stands !== 'unknown' : model.stands === 'normal';
      const never = this.action === 'regain' || this.action === 'lose' ? impossible : false;
      return expect(lifecycle[real.life.state][this.action] === null || never).toBe(true);
    }
    if (this.action === 'recur') {
      if (model.stands === 'normal') model.seen = false;
      model.stands = 'active';
    }
    if (this.action === 'regain') model.stands = 'active';
    if (this.action === 'clear') model.stands = 'normal';
    if (this.action === 'lose') model.stands = 'unknown';
    if (['acknowledge', 'take'].includes(this.action)) model.seen = true;
    if (this.action === 'shelve') model.aside = 'shelf';
    if (this.action === 'suppress') model.aside = 'design';
    if (this.action === 'out-of-service') model.aside = 'service';
    if (['unshelve', 'unsuppress', 'in-service', 'expire'].includes(this.action)) model.aside = null;
    real.life = after;
    expect(after.condition).toBe(model.stands);
    expect(after.care !== 'new').toBe(model.seen);
    const aside = { shelved: 'shelf', suppressed: 'design', 'out-of-service': 'service' } as const;
    expect(aside[after.state as keyof typeof aside] ?? null).toBe(model.aside);
    // Never cleared by silence, never closed while the cause stands.
    if (after.state === 'closed') expect(model.stands).not.toBe('active');
    if (after.state === 'new') expect(model.seen).toBe(false);
    if (after.state === 'acknowledged' || after.state === 'in-progress') expect(model.seen).toBe(true);
  }
  toString = () => this.action;
}

describe('any sequence of what people do and the evaluator finds', () => {
  it('keeps what is known of the cause, of people and of the shelf', () => {
    const commands = fc.commands(
      actions.map((action) => fc.constant(new Does(action))),
      { maxCommands: 60 },
    );
    fc.assert(
      fc.property(commands, (all) => {
        fc.modelRun(
          () => ({
            model: { stands: 'active', seen: false, aside: null } as Model,
            real: { life: life('new') } as Real,
          }),
          all,
        );
      }),
      { numRuns: 300, seed: 18_2 },
    );
  });
});

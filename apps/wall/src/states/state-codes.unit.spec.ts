import { describe, expect, it } from '@jest/globals';
import type { Step } from '@ioc/shared/answers/cases';
import { readTimeline } from '#cases/timeline';
import { codedWords, dossierFacts } from '#cases/dossier-facts';
import { detailWords } from '#quarantine/waiting-words';
import type { T } from '#i18n/use-words';

const t = ((key: string, words?: object) => (words ? `${key} ${JSON.stringify(words)}` : key)) as unknown as T;
const states = { 1: 'registered', 2: 'received', 4: 'processing', 5: 'supplement', 6: 'fee', 9: 'resolved' } as const;
const step = (type: string, hour: number, data: object = {}) =>
  ({
    topic: 't',
    partition: 0,
    offset: String(hour),
    type: `vn.ioc.dossier.${type}.v1`,
    time: `2026-03-02T${String(hour).padStart(2, '0')}:00:00+07:00`,
    recordedAt: '2026-03-02T00:00:00Z',
    lateMs: 0,
    source: 's',
    eventId: `${hour}`,
    data,
    effect: 'applied',
  }) satisfies Step;
const coded = (code: keyof typeof states, hour: number) =>
  step('state-changed', hour, { code: String(code), judged: { state: states[code] } });
const clocks = (...steps: Step[]) =>
  readTimeline(steps, { due: null, missed: false }).map((entry) => entry.kind === 'event' && entry.clock);

describe('a timeline of state codes', () => {
  it('runs, pauses and stops the clock as the states say', () => {
    expect(clocks(coded(1, 1), coded(5, 2), coded(2, 3), coded(5, 4), coded(4, 5), coded(9, 6), coded(4, 7))).toEqual([
      'idle',
      'idle',
      'running',
      'paused',
      'running',
      'stopped',
      'running',
    ]);
  });

  it('runs again when somebody works on what waits for a fee, and not on what waits for papers', () => {
    expect(clocks(step('received', 1), step('fee-requested', 2), step('digitised', 3), step('moved', 4)).at(-1)).toBe(
      'running',
    );
    expect(clocks(step('received', 1), step('supplement-requested', 2), step('moved', 3)).at(-1)).toBe('paused');
  });

  it('names the state, and the sender’s own word for it', () => {
    expect(codedWords({ code: '5', judged: { state: 'supplement' } }, t)).toBe(
      'status.supplement · states.codedPlain {"code":"5"}',
    );
    const own = codedWords({ code: '12', judged: { state: 'processing', name: 'Chờ ký' } }, t);
    expect(own).toBe('status.processing · states.coded {"name":"Chờ ký","code":"12"}');
    expect(codedWords({ code: 'X' }, t)).toBeNull();
  });
});

describe('what is wrong with a record', () => {
  const words = (reason: string, detail: string | null) => detailWords({ reason, detail }, t);

  it('names the unknown code in the reader’s language', () => {
    const said = 'code 17 of mot-cua is not in states.yaml: say there …';
    expect(words('unknown-state', said)).toEqual({ words: 'waiting.code {"code":"17"}', technical: false });
    expect(words('unknown-unit', 'unit H47.99 is not in the catalogue')?.words).toBe('waiting.code {"code":"H47.99"}');
  });

  it('is else told in the words of the program that checked it, or not at all where the reason says everything', () => {
    expect(words('wrong-field', 'Invalid option')).toEqual({ words: 'Invalid option', technical: true });
    expect(words('conflict', 'event 1 of x is known with other contents')).toBeNull();
    expect(words('wrong-field', null)).toBeNull();
  });
});

describe('a dossier’s code', () => {
  const code = { form: 'current', agency: 'H50.16', agencyName: null, date: '2026-03-02', sequence: '0001' } as const;
  const about = {
    code: { ...code, system: 'province', ministry: null },
    unusual: [],
    doubts: [],
    supplement: 'elapsed',
    index766: null,
  } as const;
  const facts = (received: string) =>
    dossierFacts({ received_at: received }, { ...about, unusual: [], doubts: [] }, t)[0]?.[1];

  it('says its day, and that it is not the day of reception where it is not, by local days', () => {
    expect(facts('2026-03-01T18:00:00Z')).toBe('02/03/2026');
    expect(facts('2026-03-02T18:00:00Z')).toBe('states.codeDateDiffers {"date":"02/03/2026","received":"03/03/2026"}');
  });

  it('of another form says nothing but the rule for supplements', () => {
    expect(dossierFacts({}, { code: null, unusual: [], doubts: [], supplement: 'elapsed', index766: null }, t)).toEqual(
      [['states.rule', 'clocks.rule.elapsed']],
    );
  });
});

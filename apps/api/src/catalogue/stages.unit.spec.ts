import { describe, expect, it } from '@jest/globals';
import type { Procedure } from '#catalogue/catalogue.js';
import { noBooks } from '@ioc/test/support/no-books';
import { readYaml } from '#catalogue/read-yaml.js';
import { checkStages, stagesOf } from '#catalogue/stages.js';
import { type Flow, StagesFile } from '#catalogue/stages-file.js';

const flows: Flow[] = [
  { code: 'dat', name: 'Đất', field: 'Đất đai', stages: [{ step: 'Thẩm định', share: 0.5 }] },
  { code: 'mot', name: 'Một', procedures: ['1.000002'], stages: [{ step: 'Ký', limit: { value: 4, unit: 'hour' } }] },
  { code: 'chung', name: 'Chung', stages: [{ step: 'Thụ lý', share: 0.25 }] },
];
const procedure = (code: string, field: string, limit: Procedure['limit']) => ({ code, field, limit }) as Procedure;
const stages = (of: Procedure | undefined) => stagesOf(of, { books: { ...noBooks, stages: flows } });
const days = (value: number) => ({ value, unit: 'working-day' }) as const;

describe('the desks of a procedure', () => {
  it('are those of its own flow before those of its field, and those before what holds for all', () => {
    expect(stages(procedure('1.000002', 'Đất đai', days(10))).map(({ code }) => code)).toEqual(['Ký']);
    expect(stages(procedure('1.000001', 'Đất đai', days(10))).map(({ code }) => code)).toEqual(['Thẩm định']);
    expect(stages(procedure('1.000003', 'Hộ tịch', days(10))).map(({ code }) => code)).toEqual(['Thụ lý']);
  });

  it('have their share of the limit in working hours, eight a day', () => {
    expect(stages(procedure('1.000003', 'Hộ tịch', days(10)))).toEqual([
      { code: 'Thụ lý', limit: { value: 20, unit: 'hour' } },
    ]);
  });

  it('are unknown where the limit is in calendar time or missing, not guessed', () => {
    expect(stages(procedure('1.000003', 'Hộ tịch', { value: 1, unit: 'month' }))).toEqual([]);
    expect(stages(procedure('1.000003', 'Hộ tịch', null))).toEqual([]);
    expect(stages(undefined)).toEqual([]);
  });

  it('are refused with file and line when a procedure is not there, or shares make more than the whole', () => {
    const text = [
      '- { code: a, name: A, procedures: ["9.9"], stages: [{ step: X, share: 0.5 }] }',
      '- { code: b, name: B, stages: [{ step: X, share: 0.7 }, { step: Y, share: 0.7 }] }',
    ].join('\n');
    const file = readYaml('stages.yaml', 'stages', text, StagesFile);
    const problems = checkStages(file, [{ code: '1.000001', field: 'Hộ tịch' }]);
    expect(problems.map(({ line, path }) => [line, path])).toEqual([
      [1, 'stages[0].procedures[0]'],
      [2, 'stages[1].stages'],
    ]);
  });

  it('name a share or a limit, never both', () => {
    const text = '- { code: a, name: A, stages: [{ step: X, share: 0.5, limit: { value: 4, unit: hour } }] }';
    expect(readYaml('stages.yaml', 'stages', text, StagesFile).problems).toHaveLength(1);
  });
});

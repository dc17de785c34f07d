import { describe, expect, it } from '@jest/globals';
import { StagesFile } from '#catalogue/stages-file.js';

const flow = (stage: object, more: object = {}) => [
  { code: 'f', name: 'F', stages: [{ step: 'thụ lý', ...stage }], ...more },
];
const issues = (data: unknown) => StagesFile.safeParse(data).error?.issues.map(({ path }) => path.join('.'));

describe('stages.yaml', () => {
  it.each([
    ['a share', flow({ share: 1 })],
    ['a limit of its own', flow({ limit: { value: 4, unit: 'hour' } })],
    ['of certain procedures', flow({ share: 0.5 }, { procedures: ['1.001193'] })],
    ['of a field', flow({ share: 0.5 }, { field: 'Đất đai' })],
  ])('takes %s', (_name, data) => {
    expect(issues(data)).toBeUndefined();
  });

  it.each([
    ['neither share nor limit', flow({}), '0.stages.0'],
    ['both', flow({ share: 0.5, limit: { value: 4, unit: 'hour' } }), '0.stages.0'],
    ['no share', flow({ share: 0 }), '0.stages.0.share'],
    ['more than the whole', flow({ share: 1.01 }), '0.stages.0.share'],
    ['no time', flow({ limit: { value: 0, unit: 'hour' } }), '0.stages.0.limit.value'],
    ['more time than there is', flow({ limit: { value: 10_001, unit: 'hour' } }), '0.stages.0.limit.value'],
    ['calendar days', flow({ limit: { value: 1, unit: 'day' } }), '0.stages.0.limit.unit'],
    ['a word that nobody reads', flow({ share: 1, hours: 2 }), '0.stages.0'],
    ['no desk', [{ code: 'f', name: 'F', stages: [] }], '0.stages'],
    ['an empty list of procedures', flow({ share: 1 }, { procedures: [] }), '0.procedures'],
  ])('refuses %s', (_name, data, path) => {
    expect(issues(data)).toEqual([path]);
  });

  it('says of a desk what is expected', () => {
    expect(StagesFile.safeParse(flow({})).error?.issues[0]?.message).toBe(
      'share hoặc limit, chỉ một / share or limit, one of them',
    );
  });
});

import { expect, it } from '@jest/globals';
import { changesOf } from '#cases/case-facts';
import type { T } from '#i18n/use-words';

const t = ((key: string) => key) as unknown as T;

it('says of a complaint that names a hidden one that it is not public, and of nothing else', () => {
  const values = changesOf({ of: null, reopenedFrom: null, note: null, category: 'khac' }, null, t).map(([, v]) => v);
  expect(values).toEqual(['case.notShown', 'case.notShown', '–', 'khac']);
  expect(changesOf({ of: 'PA-1' }, null, t).map(([, value]) => value)).toEqual(['PA-1']);
});

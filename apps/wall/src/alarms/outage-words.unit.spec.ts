import { expect, it } from '@jest/globals';
import { outageWords } from '#alarms/outage-words';
import type { T } from '#i18n/use-words';

const t = ((key: string, words: object = {}) => `${key} ${JSON.stringify(words)}`) as unknown as T;
const now = Date.parse('2026-03-02T12:00:00+07:00');
const at = '2026-03-02T09:30:00+07:00';

it('a time in which nothing was judged has its span, its reason and what it came to', () => {
  const outage = {
    at,
    since: '2026-03-02T08:00:00+07:00',
    why: 'clock',
    raised: 1,
    cleared: 2,
    unknown: 3,
    waiting: 4,
  } as const;
  const words = outageWords(outage, now, t);
  expect(words).toMatch(/^shift\.outage /);
  expect(JSON.parse(words.replace('shift.outage ', ''))).toEqual({
    ...{ raised: 1, cleared: 2, unknown: 3, waiting: 4, why: 'shift.pauses.clock {}' },
    span: '08:00:00 – 09:30:00',
  });
});

it('one of long ago keeps its sentence', () => {
  expect(outageWords({ at, text: 'Tạm dừng / paused' }, now, t)).toBe('09:30:00 Tạm dừng / paused');
});

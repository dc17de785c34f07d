import { describe, expect, it } from '@jest/globals';
import type { SourceRow } from '@ioc/shared/live/tables';
import { sourceWords, troubledSources } from '#panels/source-troubles';
import type { T } from '#i18n/use-words';

const now = Date.parse('2026-01-05T10:00:00+07:00');
const row = (key: string, more: Partial<SourceRow> = {}): SourceRow => ({
  ...{ key, name: key, shortName: key, state: 'live', silence: 'none', expectedSeconds: 900, today: 0, quarantined: 0 },
  ...{ lastAt: '2026-01-05T09:58:00+07:00', lastEventAt: '2026-01-05T09:00:00+07:00', ...more },
});
const t = ((key: string, { age, n }: { age?: string; n?: number } = {}) =>
  [key, age ?? n].filter((part) => part !== undefined).join(' ')) as unknown as T;
const words = (more: Partial<SourceRow>) => sourceWords(row('a', more), now, t);

describe('what is wrong with a source', () => {
  it('is said by its kind of silence, and since when', () => {
    expect(words({})).toBeNull();
    expect(words({ state: 'late' })).toBe('sources.late age.minutes 2');
    expect(words({ state: 'silent', silence: 'sender-stopped' })).toBe('sources.silence.sender-stopped age.minutes 2');
    expect(words({ silence: 'nothing-happened' })).toBe('sources.silence.nothing-happened age.hours 1');
    expect(words({ silence: 'nothing-happened', lastEventAt: null })).toBe(
      'sources.silence.nothing-happened age.minutes 2',
    );
    expect(words({ lastAt: null })).toBe('sources.never');
  });
  it('names who is silent first, then who is late or unknown, then who lives without events', () => {
    const rows = [
      row('well'),
      row('quiet', { silence: 'nothing-expected' }),
      row('idle', { silence: 'nothing-happened' }),
      row('unknown', { state: 'unknown', lastAt: null }),
      row('late', { state: 'late' }),
      row('late-idle', { state: 'late', silence: 'nothing-happened', lastAt: '2026-01-05T09:59:00+07:00' }),
      row('reading', { state: 'catching-up', silence: 'we-lag' }),
      row('silent', { state: 'silent', silence: 'sender-stopped' }),
    ];
    expect(troubledSources(rows).map(({ key }) => key)).toEqual(['silent', 'late', 'late-idle', 'unknown', 'idle']);
  });
});

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AsOfPipe, ToPipe } from '#pipes/day.pipe.js';

const at = (asOf?: string) => ({ current: { province: { asOf } } }) as never;

describe('the last day of a query', () => {
  beforeEach(() => void jest.useFakeTimers({ now: new Date('2026-03-01T18:30:00Z') }));
  afterEach(() => void jest.useRealTimers());

  it('is today by local time where none is given', () => {
    expect(new ToPipe(at()).transform({ from: '2026-01-01' } as object)).toEqual({
      from: '2026-01-01',
      to: '2026-03-02',
    });
    expect(new AsOfPipe(at()).transform({})).toEqual({ asOf: '2026-03-02' });
  });

  it('stays as it is given, each by its own word', () => {
    expect(new ToPipe(at()).transform({ to: '2025-12-31' })).toEqual({ to: '2025-12-31' });
    expect(new AsOfPipe(at()).transform({ asOf: '2025-12-31' })).toEqual({ asOf: '2025-12-31' });
  });

  it('is the day at which a province of history stands still', () => {
    expect(new ToPipe(at('2015-12-31')).transform({})).toEqual({ to: '2015-12-31' });
  });
});

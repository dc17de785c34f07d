import { describe, expect, it } from '@jest/globals';
import { chooserPage, type RunningProvince } from '#provinces/chooser-page.js';

const one = (more: Partial<RunningProvince>): RunningProvince => ({
  ...{ code: 'quang-binh-2021', name: 'Quảng Bình', asOf: '2021-07-31', url: 'http://127.0.0.1:3001', state: 'ready' },
  ...more,
});

describe('the page that names provinces', () => {
  it('leads to the wall of each that runs, and says of when it tells', () => {
    const page = chooserPage([one({}), one({ name: 'Lai Châu', url: 'http://127.0.0.1:3002', asOf: null })]);
    expect(page).toContain(
      '<a href="http://127.0.0.1:3001/">Quảng Bình</a><p>đang chạy / runs · đến / up to 31/07/2021',
    );
    expect(page).toContain('<a href="http://127.0.0.1:3002/">Lai Châu</a><p>đang chạy / runs</p>');
  });
  it('has no link to one that does not listen yet or any more, and says so', () => {
    for (const [state, said] of [
      ['waiting', 'chờ đến lượt'],
      ['ended', 'đã dừng'],
    ] as const) {
      const page = chooserPage([one({ state, url: state === 'waiting' ? null : 'http://127.0.0.1:3001' })]);
      expect([state, page.includes('<a '), page.includes(said)]).toEqual([state, false, true]);
    }
    expect(chooserPage([one({ state: 'loading' })])).toContain('<a ');
    expect(chooserPage([one({ state: 'differs' })])).toContain('có số khác');
  });
  it('shows a name as text, whatever stands in it', () => {
    expect(chooserPage([one({ name: '<b>"&' })])).toContain('&lt;b&gt;&quot;&amp;');
  });
});

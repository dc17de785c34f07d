import { describe, expect, it } from '@jest/globals';
import type { FeedRow } from '@ioc/shared/live/tables';
import { happened } from '#panels/event-words';
import { admit } from '#panels/feed-rows';

const row = (second: number): FeedRow => ({
  key: `dossier.events/0/${second}`,
  time: `2026-03-09T10:00:${String(second).padStart(2, '0')}Z`,
  receivedAt: `2026-03-09T10:00:${String(second).padStart(2, '0')}Z`,
  lateMs: 0,
  kind: 'dossier',
  type: 'vn.ioc.dossier.received.v1',
  subject: 'x',
  unit: null,
  unitName: null,
  what: null,
});
const seconds = (rows: readonly FeedRow[]) => rows.map(({ key }) => Number(key.split('/')[2]));

describe('what happened to a case', () => {
  it('says kind and event, and no word twice', () => {
    expect(happened('Hồ sơ', 'tiếp nhận')).toBe('Hồ sơ tiếp nhận');
    expect(happened('Văn bản', 'văn bản đến')).toBe('Văn bản đến');
    expect(happened('Văn bản', 'văn bảng')).toBe('Văn bản văn bảng');
  });
});

describe('the strip of what just happened', () => {
  it('begins with the newest', () => {
    expect(seconds(admit([], [row(1), row(3), row(2)], 2, 2))).toEqual([3, 2]);
  });
  it('lets in a few at a time however many came', () => {
    const busy = Array.from({ length: 40 }, (_, at) => row(at + 10));
    expect(seconds(admit([row(3), row(2), row(1)], busy, 3, 2))).toEqual([49, 48, 3]);
  });
  it('puts nothing older above what is shown', () => {
    expect(seconds(admit([row(9), row(4)], [row(9), row(5), row(4)], 2, 2))).toEqual([9, 4]);
  });
  it('fills room left at the bottom with older rows', () => {
    expect(seconds(admit([row(9)], [row(10), row(9), row(5), row(4)], 4, 2))).toEqual([10, 9, 5, 4]);
  });
});

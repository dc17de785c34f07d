import { describe, expect, it } from '@jest/globals';
import { pageOfList } from '#desk/list-address';

describe('the page of a list that the API named', () => {
  it('is one of cases, with the number that leads to it', () => {
    expect(pageOfList('/api/complaints?measure=m', 3)).toBe('/complaints?measure=m&count=3');
    expect(pageOfList('/api/documents?measure=m', null)).toBe('/documents/list?measure=m');
  });
  it('is none where the list is of other things', () => {
    expect(pageOfList('/api/indices/766/procedures?measure=m', 3)).toBeNull();
    expect(pageOfList(null, 3)).toBeNull();
  });
});

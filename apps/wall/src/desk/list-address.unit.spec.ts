import { describe, expect, it } from '@jest/globals';
import { pageOfList } from '#desk/list-address';

describe('the page of a list that the API named', () => {
  it('is one of cases, with the number that leads to it', () => {
    expect(pageOfList('/api/complaints?measure=m', 3)).toBe('/complaints?measure=m&count=3');
    expect(pageOfList('/api/documents?measure=m', null)).toBe('/documents/list?measure=m');
  });
  it('is one of procedures where procedures are counted', () => {
    expect(pageOfList('/api/indices/766/procedures?measure=m', 3)).toBe('/indices/766/procedures?measure=m');
    expect(pageOfList('/api/catalogue/procedures?fee=true', 3)).toBe('/procedures?fee=true');
  });
  it('is none where the list is of other things', () => {
    expect(pageOfList('/api/map/layers?measure=m', 3)).toBeNull();
    expect(pageOfList(null, 3)).toBeNull();
  });
});

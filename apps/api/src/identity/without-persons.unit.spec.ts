import { describe, expect, it } from '@jest/globals';
import { withoutPersons } from '#identity/without-persons.js';

describe('an address in the audit', () => {
  it.each([
    ['/api/v1/complaints/045012345678', '/api/v1/complaints/(person)'],
    ['/api/v1/search?q=0912345678&limit=5', '/api/v1/search?q=(person)&limit=5'],
    ['/api/v1/search?q=0912%20345%20678', '/api/v1/search?q=(person)'],
    [`/api/v1/dossiers/${encodeURIComponent('Nguyễn Thị Gieo')}`, '/api/v1/dossiers/(person)'],
    ['/api/v1/search?q=nguyen+thi+gieo', '/api/v1/search?q=(person)'],
    ['/api/v1/search?q=a%40b.vn', '/api/v1/search?q=(person)'],
  ])('%s has no person', (address, kept) => expect(withoutPersons(address)).toBe(kept));

  it.each([
    '/api/v1/dossiers?measure=dossier.received&unit=H50.16&from=2026-01-01&format=csv',
    '/api/v1/dossiers/H50.16-260105-0012',
    '/api/v1/dossiers/000.00.16.H50-260105-0012',
    '/api/v1/complaints/PA-2026-0017/events?after=%7B%22a%22%3A1%7D',
    '/api/v1/kpis/ty-le-dung-han?to=2026-01-01',
    '/api/v1/source-keys/0f5b6a52-6c1e-4c0e-9d0f-1b6f3c0d7a11',
    '/api/v1/x%zz',
  ])('%s stays', (address) => expect(withoutPersons(address)).toBe(address));
});

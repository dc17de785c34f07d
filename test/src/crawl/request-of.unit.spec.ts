import { describe, expect, it } from '@jest/globals';
import { filled, numbersAt, saidBy, templateOf } from '@ioc/test/crawl/request-of';

const routes = ['/figures/:indicator/units/:unit', '/dossiers'];
const page = '/figures/open/units/H%2F1?from=2026-01-01&to=2026-01-01';
const said = saidBy(page, routes);

describe('what a page asks the API for', () => {
  it('is read from what its address says', () => {
    expect([...said]).toEqual([
      ['indicator', 'open'],
      ['unit', 'H/1'],
      ['from', '2026-01-01'],
      ['to', '2026-01-01'],
    ]);
    expect([...saidBy('/dossiers?late=true', routes)]).toEqual([['late', 'true']]);
  });

  it('becomes the request of another page of its kind', () => {
    const request = '/api/v1/figures/open/by/unit?to=2026-01-01&from=2026-01-01&unit=H%2F1&limit=100';
    const template = templateOf(request, said) as string;
    expect(template).toBe('/api/v1/figures/{indicator}/by/unit?from={from}&limit=100&to={to}&unit={unit}');
    const other = saidBy('/figures/late/units/H2?from=2026-02-01&to=2026-02-03', routes);
    expect(filled(template, other)).toBe(
      '/api/v1/figures/late/by/unit?from=2026-02-01&limit=100&to=2026-02-03&unit=H2',
    );
  });

  it('is none that every page asks for', () => {
    expect(templateOf('/api/v1/catalogue?limit=5', said)).toBeNull();
  });
});

describe('numbers of an answer', () => {
  it('stand where they are, those of lists at their place in it', () => {
    expect(numbersAt({ total: 3, figure: { value: 2.5, unit: null }, rows: [{ n: 1 }] })).toEqual([
      ['total', 3],
      ['figure.value', 2.5],
      ['rows.0.n', 1],
    ]);
  });
});

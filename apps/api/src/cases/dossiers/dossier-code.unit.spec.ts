import { describe, expect, it } from '@jest/globals';
import { readDossierCode } from '#cases/dossiers/dossier-code.js';

describe('a dossier’s code', () => {
  it.each([
    ['000.00.12.H56-230101-0001', ['old', '000.00.12.H56', '2023-01-01', '0001', 'province', null]],
    ['H15.50.05.13-261008-0975', ['current', 'H15.50.05.13', '2026-10-08', '0975', 'province', null]],
    ['G09.20-20260609-0092637', ['long', 'G09.20', '2026-06-09', '0092637', 'ministry', null]],
    ['H15.15-261008-150123', ['current', 'H15.15', '2026-10-08', '150123', 'ministry', 'Bộ Tư pháp']],
    ['H50-261008-1801234', ['current', 'H50', '2026-10-08', '1801234', 'ministry', 'Bộ Y tế']],
    [' h50.16 – 261120 – 0975 ', ['current', 'H50.16', '2026-11-20', '0975', 'province', null]],
    ['H50.16-261120-12345', ['current', 'H50.16', '2026-11-20', '12345', null, null]],
    ['H50.16-261120-12345678', ['current', 'H50.16', '2026-11-20', '12345678', null, null]],
    ['H50.16-19900101-0001', ['long', 'H50.16', '1990-01-01', '0001', 'province', null]],
    ['H50.16-20991231-0001', ['long', 'H50.16', '2099-12-31', '0001', 'province', null]],
  ])('is read: %s', (text, [form, agency, date, sequence, system, ministry]) => {
    expect(readDossierCode(text)).toEqual({ form, agency, date, sequence, system, ministry });
  });

  it.each([
    '',
    'D1',
    'BNV-2026-17',
    'H50.16-261320-0975',
    'H50.16-20260230-0975',
    'H50-261008',
    'Đơn 12',
    '-261008-0001',
  ])('of another form is none: %s', (text) => expect(readDossierCode(text)).toBeNull());

  it.each([
    'HOSO-261120-0975',
    'XH50.16-261120-0975',
    'H500-261120-0975',
    '1000.00.12.H56-230101-0001',
    '000.00.12.H567-230101-0001',
  ])('names an agency, and nothing before or after it: %s', (text) => expect(readDossierCode(text)).toBeNull());

  it.each(['Số H50.16-261120-0975', 'H50.16-261120-0975 (bản 2)'])('stands alone: %s', (text) =>
    expect(readDossierCode(text)).toBeNull(),
  );

  it.each(['H50.16-19891231-0001', 'H50.16-21000101-0001'])('is of a day from 1990 to 2099: %s', (text) =>
    expect(readDossierCode(text)).toBeNull(),
  );
});

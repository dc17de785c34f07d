import { type Check } from '#scenarios/check.js';
import { every, figure, listed, official, ranking, spread } from '#scenarios/checks.js';

const asOf = 'asOf=2020-12-31';
const say = (line: string, code: string, value: number) => official(line, code, 'H18', '2020', { value });

export const dienBienPublished: readonly Check[] = [
  figure('23', 'procedures', asOf, { value: 1_668 }),
  figure('23', 'procedures-level-3', asOf, { value: 230 }),
  figure('23', 'procedures-level-4', asOf, { value: 347 }),
  listed('24', '/api/catalogue/procedures?nationalPortal=true&serviceLevel=3,4', 222),
  figure('24', 'national-portal-share', asOf, { value: 38.5, numerator: 222, denominator: 577 }),
  official('24', 'national-portal-official', 'H18', '2020', { value: 39, numerator: 222, denominator: 577 }),
  say('25', 'dossiers-year', 96_000),
  say('25', 'dossiers-rate', 83),
  say('26', 'certificates', 2_300),
  say('26', 'agencies-signature', 100),
  say('26', 'documents-signed', 80),
  figure('26: own count, simulated', 'documents-signed-counted', asOf, { value: 80, numerator: 400, denominator: 500 }),
  figure('26: own count, simulated', 'documents-signed-both', asOf, { value: 70, numerator: 350, denominator: 500 }),
  say('27', 'dedicated-network', 69),
  say('27', 'computers-province', 100),
  say('27', 'computers-district', 100),
  say('27', 'computers-commune', 90),
  say('27', 'official-mail', 90),
  say('28', 'video-points', 14),
  spread('28: by unit, simulated', 'video-points', '2020', 'H18', { units: 14, sum: 14 }),
  ranking('29', 'PAR-INDEX', {
    year: 2020,
    score: 86.55,
    scale: 100,
    change: 5.13,
    rank: 25,
    of: 63,
    words: 'tăng 2 bậc',
  }),
  ranking('30', 'PAPI', { year: 2019, score: 43.73, scale: 80, change: 0.34, rank: 22, of: 63, words: 'tăng 15 bậc' }),
  figure('25: simulated, a hundredth', 'received', `unit=H18&from=2020-01-01&to=2020-12-31`, { value: 960 }),
  every<{ channel: string }>(
    '31: simulated, a hundredth',
    '/api/dossiers?measure=dossier.received&from=2020-01-01&to=2020-12-31',
    ({ channel }) => channel,
    { post: 48, online: 192, direct: 720 },
  ),
];

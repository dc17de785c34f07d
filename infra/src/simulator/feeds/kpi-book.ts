import {
  daily,
  directionAlone,
  edition,
  lastEdition,
  monthly,
  type Series,
  sinceJanuary,
  type Shape,
  standing,
} from '#simulator/feeds/series.js';
import { dayName } from '#simulator/time/office.js';

const share = { noise: 0.006, digits: 1 } as const;
const tourist = { season: [0.45, 6], growth: 0.08 } as const;
const monthNumber = (day: number) => Number(dayName(day).slice(5, 7));

const byMonth: Readonly<Record<string, Shape>> = {
  'iip-month': { level: 101.2, noise: 0.02 },
  'iip-year': { level: 108.6, noise: 0.018 },
  'iip-cumulative': { level: 108.9, noise: 0.006, plan: 1.004 },
  'cpi-month': { level: 0.28, noise: 0.9, digits: 2, least: -2 },
  'cpi-december': { level: 2.4, noise: 0.2, digits: 2 },
  'cpi-year': { level: 3.4, noise: 0.1, digits: 2 },
  'cpi-average': { level: 3.5, noise: 0.03, digits: 2, plan: 1.24 },
  'firms-suspended': { level: 62, noise: 0.2, digits: 0 },
  'firms-returned': { level: 48, noise: 0.2, digits: 0 },
  'retail-sales': { level: 5640, noise: 0.02, growth: 0.1, season: [0.05, 0], digits: 0, plan: 1.02 },
  visitors: { level: 610_000, noise: 0.05, digits: 0, plan: 0.97, ...tourist },
  'visitors-international': { level: 31_000, noise: 0.07, digits: 0, ...tourist },
  'tourism-revenue': { level: 640, noise: 0.05, digits: 0, ...tourist },
  'room-occupancy': { level: 54, noise: 0.03, ...tourist, growth: 0.01 },
  'planted-area': { level: 21_500, noise: 0.01, digits: 0, season: [0.5, 1], plan: 1.01 },
  'health-insurance': { level: 95.3, ...share, noise: 0.001 },
  vaccination: { level: 91.8, ...share, noise: 0.01 },
  unemployment: { level: 2.1, noise: 0.03, digits: 2, plan: 1.1 },
  accidents: { level: 34, noise: 0.14, growth: -0.06, digits: 0, plan: 0.98 },
  'accident-deaths': { level: 15, noise: 0.2, growth: -0.05, digits: 0, plan: 0.98 },
  'accident-injured': { level: 26, noise: 0.18, growth: -0.04, digits: 0, plan: 0.98 },
  fires: { level: 7, noise: 0.3, season: [0.4, 5], digits: 0, plan: 1 },
  'without-permit': { level: 22, noise: 0.25, growth: -0.1, digits: 0, plan: 0.9 },
  'ndxp-transactions': { level: 1_240_000, noise: 0.04, growth: 0.3, digits: 0 },
  'vneid-accounts': { level: 1_020_000, noise: 0.001, growth: 0.12, digits: 0 },
  'digital-signatures': { level: 31, noise: 0.004, growth: 0.5, plan: 1.06 },
  'meetings-month': { level: 96, noise: 0.15, digits: 0 },
};

const byYear: Readonly<Record<string, readonly [shape: Shape, plan?: number]>> = {
  'budget-expenditure': [{ level: 1580, noise: 0.05, digits: 0 }],
  'investment-of-pm-plan': [{ level: 6.6, noise: 0.06, season: [0.6, 11], digits: 2 }, 95],
  exports: [{ level: 118, noise: 0.05, growth: 0.1 }, 1480],
  imports: [{ level: 96, noise: 0.06, growth: 0.08 }],
  'fdi-projects': [{ level: 2, noise: 0.4, digits: 0 }],
  'fdi-registered': [{ level: 38, noise: 0.5 }],
  'fdi-disbursed': [{ level: 17, noise: 0.3 }],
  'new-firms': [{ level: 98, noise: 0.09, digits: 0 }, 1250],
  'new-firms-capital': [{ level: 720, noise: 0.2, digits: 0 }],
  'jobs-created': [{ level: 2650, noise: 0.08, digits: 0 }, 30_000],
};

/** Level, digits, plan, and the share by which it changes in a year. */
const byStanding: Readonly<Record<string, readonly [level: number, digits: number, plan?: number, drift?: number]>> = {
  'grdp-per-capita': [86.4, 1, 88, 0.09],
  'industry-share': [29.6, 1],
  'services-share': [48.1, 1],
  'rice-output': [548_000, 0, 545_000],
  'forest-cover': [61.2, 1, 61],
  schools: [892, 0],
  pupils: [371_400, 0],
  teachers: [24_850, 0],
  'standard-schools': [66.8, 1, 70, 0.04],
  'poor-households': [4.1, 2, 3.9, -0.12],
  'trained-labour': [70.4, 1, 71, 0.02],
};

const byDay: Readonly<Record<string, Series>> = {
  inpatients: daily('inpatients', (dice) => dice.int(3650, 4250)),
  'livestock-outbreaks': daily('livestock-outbreaks', (dice) => Math.max(0, dice.int(-3, 2))),
  epidemics: daily('epidemics', (dice) => Math.max(0, dice.int(-4, 1))),
  'fire-risk': daily('fire-risk', (dice, day) => dice.int(1, monthNumber(day) >= 4 && monthNumber(day) <= 8 ? 5 : 2)),
  attendance: daily('attendance', (dice) => Math.round(10 * dice.between(95.2, 98.9)) / 10, true),
  'security-incidents': daily('security-incidents', (dice) => dice.poisson(0.8)),
  'botnet-ips': daily('botnet-ips', (dice) => dice.int(4, 19)),
  'meeting-points': daily('meeting-points', (dice) => dice.int(0, 79), true),
};

/** Rankings by level, swing of a year, and how many provinces are ranked; components have a score alone. */
const byEdition: Readonly<Record<string, readonly [level: number, swing: number]>> = {
  'PAR-INDEX': [86.2, 1.2],
  SIPAS: [82.4, 1.1],
  PAPI: [43.1, 0.7],
  PCI: [65.4, 1.1],
};
const provinces = 34;

function editionOf(code: string): Series | null {
  if (code === 'ICT-INDEX') return lastEdition(code, 0.41, 0.04, 2020);
  const index = byEdition[code];
  if (index) return edition(code, ...index, provinces);
  if (code === 'PAR-8') return directionAlone(edition(code, 9.2, 0.5, null));
  if (/^PAR-\d+$/.test(code)) return edition(code, 9.2, 0.5, null);
  return /^PCI-\d+$/.test(code) ? edition(code, 6.3, 0.4, null) : null;
}

/** Who observes what, and how it lives, for the groups of domain §4.3; null: this book does not know the indicator. */
export function seriesOf(code: string): Series | null {
  const [month, year, stands] = [byMonth[code], byYear[code], byStanding[code]];
  if (month) return monthly(code, month);
  if (year) return sinceJanuary(code, ...year);
  if (stands) return standing(code, ...stands);
  return byDay[code] ?? editionOf(code);
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPagesOfProcess } from '@ioc/test/support/open-pages';
import { msUntilShown, type Turn } from '@ioc/test/support/shown-in-time';

// What happened stands on an open page within two seconds, without anybody touching it.
let pages: Awaited<ReturnType<typeof openPagesOfProcess>>;
beforeAll(async () => {
  pages = await openPagesOfProcess();
}, 180_000);
afterAll(() => pages?.close(), 60_000);

const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const register = (step: string, source = 'so-theo-doi') => ({ source, type: `vn.ioc.register.${step}.v1` });
const observed = (source: string) => ({ source, type: 'vn.ioc.kpi.observed.v1' });
const year = today.slice(0, 4);

/** A page, and an event of the n-th turn with the words that it brings onto the page. */
const turns: Record<string, Turn> = {
  '/registers/procedures': (n) => ({
    ...register('procedure-decided'),
    subject: `9.00000${n}`,
    data: { change: 'new', document: `QĐ ${n}71`, decidedOn: today, title: `Thủ tục thử ${n}` },
    words: `Thủ tục thử ${n}`,
  }),
  '/processes/QT-01': (n) => ({
    ...register('process-moved'),
    subject: `viec-thu-${n}`,
    data: { process: 'QT-01', step: 1, unit: 'H50.01', title: `Việc thử ${n}` },
    words: `viec-thu-${n}`,
  }),
  '/ratings': (n) => ({
    ...register('sheet-scored'),
    subject: `chuyen-doi-so/H50.01/${year}`,
    data: {
      ...{ sheet: 'chuyen-doi-so', unit: 'H50.01', period: year, criterion: 'dti-services', value: 20 + n },
      document: `BC thử ${n}`,
    },
    words: `BC thử ${n}`,
  }),
  '/report-sets': (n) => ({
    ...register('report-sent'),
    subject: `chinh-phu-thang/${year}-01`,
    data: { set: 'chinh-phu-thang', period: `${year}-01`, unit: 'H50', document: `BC gửi ${n}` },
    words: `BC gửi ${n}`,
  }),
  '/infrastructure': (n) => ({
    ...register('equipment-counted'),
    subject: 'H50.01',
    data: { unit: 'H50.01', officials: 4320 + n, computers: 4000 },
    words: `4.32${n}`,
  }),
  '/hospitals': (n) => ({
    ...register('hospital-counted', 'vnpt-his'),
    subject: `KCB-4401/${today}`,
    data: { hospital: 'KCB-4401', day: today, visits: 100, waitingMinutes: 7770 + n },
    words: `7.77${n}/100`,
  }),
  '/layers/schools?unit=18880': (n) => ({
    ...register('asset-recorded'),
    subject: `truong-${n}`,
    data: { layer: 'schools', title: `Trường thử ${n}`, unit: '18880' },
    words: `Trường thử ${n}`,
  }),
  '/scoreboard': (n) => ({
    ...observed('xep-hang'),
    subject: 'PAPI/H50/2024',
    data: { indicator: 'PAPI', unit: 'H50', period: '2024', value: 43.1 + n / 100, rank: 20, status: 'official' },
    words: `43,1${n}`,
  }),
  '/targets': (n) => ({
    ...observed('so-nganh'),
    subject: `forest-cover/H50/${year}`,
    data: { indicator: 'forest-cover', unit: 'H50', period: year, value: 61.3 + n / 100 },
    words: `61,3${n}`,
  }),
};
describe('an event stands within two seconds on', () => {
  it.each(Object.entries(turns))(
    '%s',
    async (address, turn) => {
      expect(Math.min(...(await msUntilShown(pages.browser, pages.api.url, address, turn)))).toBeLessThan(2000);
    },
    240_000,
  );
});

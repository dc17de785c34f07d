import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { join } from 'node:path';
import { loadCatalogue } from '@ioc/api/catalogue/load';
import type { Fault, FaultKind } from '@ioc/test/sentinel/faults';
import { playMonth, sentinelCatalogue } from '@ioc/test/sentinel/month';
import { verdictOf } from '@ioc/test/sentinel/verdict';
import { root } from '@ioc/test/support/api';
import { freshDatabase, type FreshDatabase } from '@ioc/test/support/database';

Logger.overrideLogger(['fatal', 'error']);
let base: FreshDatabase;
beforeEach(async () => {
  base = await freshDatabase();
}, 60_000);
afterEach(() => base.close());

const at = (text: string) => Date.parse(`2026-03-${text}:00+07:00`);
const fault = (kind: FaultKind, source: string | null, from: string, to: string, foundBy: string | null): Fault => ({
  ...{ kind, source, from: at(from), to: at(to), foundBy: foundBy === null ? null : at(foundBy) },
});

/** Two days of the month that `npm run verify:sentinel` plays, with a fault of each kind. */
describe('twenty sources over two working days', () => {
  it('have each fault found in time, as what it is, and no false alarm', async () => {
    const faults = [
      fault('stop', 'mot-cua-1', '09T08:20', '09T11:00', '09T09:25'),
      fault('hiccup', 'mot-cua-2', '09T08:30', '09T08:38', null),
      fault('no-events', 'mot-cua-3', '09T08:10', '09T14:40', '09T11:30'),
      fault('pipe', null, '10T08:15', '10T10:40', '10T09:30'),
      fault('lag', null, '10T14:10', '10T16:20', null),
    ];
    const catalogue = sentinelCatalogue(await loadCatalogue(join(root, 'catalogue'), 'quang-tri'));
    const options = { seed: 3, from: at('09T00:00'), days: 2, learnedDays: 9, faults, say: () => undefined };
    const { found, ...wrong } = verdictOf(faults, await playMonth(base.db, catalogue, options));
    expect(wrong).toEqual({ missed: [], clearedEarly: [], unexplained: [], wrongKind: [] });
    expect(found.map(({ fault: { kind } }) => kind)).toEqual(['stop', 'no-events', 'pipe']);
  }, 300_000);
});

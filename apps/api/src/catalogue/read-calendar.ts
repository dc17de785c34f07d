import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCalendar } from '#calendar/load-calendar.js';
import type { WorkCalendar } from '#calendar/work-calendar.js';
import { CatalogueRefused } from '#calendar/yaml-text.js';
import type { Problem } from '#catalogue/problem.js';

export interface ReadCalendar {
  readonly calendar: WorkCalendar | null;
  readonly problems: readonly Problem[];
  readonly hash: string;
}

/** The province's own calendar.yaml, or the national one: offices differ in hours, days off are the Government's. */
export async function readCalendar(dir: string, province: string): Promise<ReadCalendar> {
  const own = join(dir, province, 'calendar.yaml');
  const national = join(dir, 'calendars', 'vn.yaml');
  const [file, text] = await readFile(own, 'utf8').then(
    (found) => [own, found] as const,
    async () => [national, await readFile(national, 'utf8').catch(() => '')] as const,
  );
  const hash = createHash('sha256').update(text).digest('hex');
  try {
    return { calendar: parseCalendar(text, file), problems: [], hash };
  } catch (error) {
    if (!(error instanceof CatalogueRefused)) throw error;
    return { calendar: null, problems: error.problems.map((line) => asProblem(line, file)), hash };
  }
}

function asProblem(text: string, file: string): Problem {
  const [, line, said] = /^.*?:(\d+): (.*)$/s.exec(text) ?? [];
  const expected = said ?? text;
  return { file, line: Number(line ?? 1), col: 1, path: 'calendar', expected, expectedEn: expected, found: '' };
}

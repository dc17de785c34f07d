import { readFileSync } from 'node:fs';
import { parseCalendar } from '#calendar/load-calendar.js';

/** The shipped calendar of Vietnam, without its catalogue. */
const vietnamYaml = readFileSync(new URL('../../../../catalogue/calendars/vn.yaml', import.meta.url), 'utf8');
export const vietnam = parseCalendar(vietnamYaml, 'vn.yaml');

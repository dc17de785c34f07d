import * as z from 'zod';
import type { openApi } from '@ioc/api/ops/openapi';
import { get } from '@ioc/test/support/api';

type Document = ReturnType<typeof openApi>;
type Examples = (url: string) => Promise<readonly string[]>;

const one =
  (...addresses: string[]): Examples =>
  async () =>
    addresses;
const v1 = '/api/v1';
const [received, submitted, assigned] = ['dossier.received', 'complaint.submitted', 'task.assigned'];
const firstOf =
  (path: string, of: (row: never) => string): Examples =>
  async (url) => {
    const { rows } = await get<{ rows: never[] }>(url, path);
    return rows.slice(0, 1).map(of);
  };
const caseOf = (list: string, kind: string) =>
  firstOf(list, ({ code }: { code: string | null }) => `${v1}/${kind}/${encodeURIComponent(code ?? '')}`);
/** The first code of a list, as another address has it. */
const codedIn = (list: string, path: string) => firstOf(list, ({ code }: { code: string }) => `${path}/${code}`);
const coded = (path: string, rest = '') => firstOf(path, ({ code }: { code: string }) => `${path}/${code}${rest}`);

/** Every subject there is: each has parts of other kinds. */
const eachSubject: Examples = async (url) => {
  const { subjects } = (await (await fetch(`${url}${v1}/subjects`)).json()) as { subjects: { code: string }[] };
  return subjects.map(({ code }) => `${v1}/subjects/${code}`);
};

/** Every layer of the map: each is made of other things. */
const eachLayer =
  (rest: string): Examples =>
  async (url) => {
    const { layers } = await get<{ layers: { code: string }[] }>(url, `${v1}/map/layers`);
    return layers.map(({ code }) => `${v1}/map/layers/${code}${rest}`);
  };

/** At least one address for every GET of the API, made of what a played scenario holds; none where it holds nothing. */
export const examples: Readonly<Record<string, Examples>> = {
  '/health': one('/health'),
  '/live': one('/live'),
  '/ready': one('/ready'),
  [`${v1}/account/sessions`]: one(`${v1}/account/sessions`),
  [`${v1}/account/second-factor`]: one(`${v1}/account/second-factor`),
  [`${v1}/accounts`]: one(`${v1}/accounts`),
  [`${v1}/alarms`]: one(`${v1}/alarms?limit=3`),
  [`${v1}/alarms/groups`]: one(`${v1}/alarms/groups`),
  [`${v1}/alarms/{id}`]: firstOf(`${v1}/alarms`, ({ id }: { id: string }) => `${v1}/alarms/${id}`),
  [`${v1}/alarm-quality`]: one(`${v1}/alarm-quality`, `${v1}/alarm-quality?from=2026-01-01&to=2026-01-31`),
  [`${v1}/alarm-quality/alarms`]: one(`${v1}/alarm-quality/alarms`, `${v1}/alarm-quality/alarms?of=standing`),
  [`${v1}/audit`]: one(`${v1}/audit`),
  [`${v1}/displays`]: one(`${v1}/displays`),
  [`${v1}/alarm-rules`]: one(`${v1}/alarm-rules`),
  [`${v1}/alarm-trials`]: one(`${v1}/alarm-trials`),
  [`${v1}/alarm-trials/{id}`]: firstOf(`${v1}/alarm-trials`, ({ id }: { id: string }) => `${v1}/alarm-trials/${id}`),
  [`${v1}/drills`]: one(`${v1}/drills`),
  [`${v1}/drills/current`]: one(`${v1}/drills/current`),
  [`${v1}/drills/{id}`]: async (url) => {
    const { runs } = await get<{ runs: { id: string }[] }>(url, `${v1}/drills`);
    return runs.slice(0, 1).map(({ id }) => `${v1}/drills/${id}`);
  },
  [`${v1}/scenes`]: one(`${v1}/scenes`),
  [`${v1}/scenes/{code}`]: coded(`${v1}/scenes`),
  [`${v1}/roster`]: one(`${v1}/roster`, `${v1}/roster?from=2026-02-14&days=9`),
  [`${v1}/roster/history`]: one(`${v1}/roster/history`),
  [`${v1}/source-rhythms`]: one(`${v1}/source-rhythms`),
  [`${v1}/source-keys`]: one(`${v1}/source-keys`),
  [`${v1}/session`]: one(`${v1}/session`),
  [`${v1}/session/methods`]: one(`${v1}/session/methods`),
  // Without a provider there is nowhere to be sent to.
  [`${v1}/session/openid`]: one(),
  [`${v1}/session/openid/callback`]: one(),
  [`${v1}/shift/entries`]: one(`${v1}/shift/entries`),
  [`${v1}/shift/handovers`]: one(`${v1}/shift/handovers`),
  [`${v1}/shift/timeline`]: one(`${v1}/shift/timeline`),
  [`${v1}/targets`]: one(`${v1}/targets`),
  [`${v1}/registers/equipment`]: one(`${v1}/registers/equipment`),
  [`${v1}/registers/procedures`]: one(`${v1}/registers/procedures`),
  [`${v1}/registers/processes`]: one(`${v1}/registers/processes`),
  [`${v1}/registers/processes/{code}/runs`]: async (url) => {
    const { processes } = await get<{ processes: { code: string }[] }>(url, `${v1}/registers/processes`);
    return processes.slice(0, 1).map(({ code }) => `${v1}/registers/processes/${code}/runs`);
  },
  [`${v1}/registers/sheets/{code}`]: codedIn(`${v1}/ratings`, `${v1}/registers/sheets`),
  [`${v1}/registers/reports/{code}`]: codedIn(`${v1}/report-sets`, `${v1}/registers/reports`),
  [`${v1}/catalogue`]: one(`${v1}/catalogue`),
  [`${v1}/catalogue/procedures`]: one(`${v1}/catalogue/procedures?limit=3`),
  [`${v1}/catalogue/targets`]: one(`${v1}/catalogue/targets`),
  [`${v1}/catalogue/units`]: one(`${v1}/catalogue/units`),
  [`${v1}/complaints`]: one(`${v1}/complaints?measure=${submitted}&limit=3`),
  [`${v1}/complaints/overview`]: one(
    `${v1}/complaints/overview`,
    `${v1}/complaints/overview?from=2021-01-01&to=2021-07-31`,
  ),
  [`${v1}/complaints/{code}`]: caseOf(`${v1}/complaints?measure=${submitted}`, 'complaints'),
  [`${v1}/at-risk`]: one(`${v1}/at-risk`),
  [`${v1}/dossiers/{code}/desks`]: firstOf(
    `${v1}/dossiers?measure=${received}`,
    ({ code }: { code: string }) => `${v1}/dossiers/${encodeURIComponent(code)}/desks`,
  ),
  [`${v1}/conflicts`]: one(`${v1}/conflicts`),
  [`${v1}/documents`]: one(`${v1}/documents?measure=document.incoming&limit=3`),
  [`${v1}/documents/{code}`]: caseOf(`${v1}/documents?measure=document.incoming`, 'documents'),
  [`${v1}/documents/officials`]: one(`${v1}/documents/officials`),
  [`${v1}/documents/summary`]: one(`${v1}/documents/summary`),
  [`${v1}/dossiers`]: one(`${v1}/dossiers?measure=${received}&limit=3`),
  [`${v1}/dossiers/states`]: one(`${v1}/dossiers/states`),
  [`${v1}/dossiers/{code}`]: caseOf(`${v1}/dossiers?measure=${received}`, 'dossiers'),
  [`${v1}/events/{topic}/{partition}/{offset}`]: firstOf(
    `${v1}/observations?limit=1`,
    ({ event: { topic, partition, offset } }: { event: { topic: string; partition: number; offset: string } }) =>
      `${v1}/events/${topic}/${partition}/${offset}`,
  ),
  [`${v1}/figures`]: one(`${v1}/figures`),
  [`${v1}/figures/{indicator}`]: one(`${v1}/figures/received`),
  [`${v1}/figures/{indicator}/by/{dimension}`]: one(
    ...['unit', 'topic', 'field', 'channel', 'decides', 'received', 'helped'].map(
      (by) => `${v1}/figures/received/by/${by}`,
    ),
  ),
  [`${v1}/figures/{indicator}/topics`]: one(`${v1}/figures/received/topics`),
  [`${v1}/figures/{indicator}/restatements`]: one(`${v1}/figures/received/restatements?to=2000-01-01`),
  [`${v1}/figures/{indicator}/restatements/{known}`]: one(`${v1}/figures/received/restatements/2026-11-22`),
  [`${v1}/hospitals`]: one(`${v1}/hospitals`),
  [`${v1}/hospitals/{code}`]: async (url) => {
    const { hospitals } = await get<{ hospitals: { hospital: string }[] }>(url, `${v1}/hospitals`);
    return hospitals.slice(0, 1).map(({ hospital }) => `${v1}/hospitals/${hospital}`);
  },
  [`${v1}/indices/766`]: one(...['2022-live', '2022-docx', '2026'].map((of) => `${v1}/indices/766?version=${of}`)),
  [`${v1}/indices/766/procedures`]: one(`${v1}/indices/766/procedures?measure=services-online-used`),
  [`${v1}/indices/766/units`]: one(`${v1}/indices/766/units`),
  [`${v1}/indices/766/what-if`]: one(`${v1}/indices/766/what-if?case=dossier-on-time`),
  [`${v1}/map/base`]: one(`${v1}/map/base`),
  [`${v1}/map/communes`]: one(`${v1}/map/communes`),
  [`${v1}/map/hexes`]: one(`${v1}/map/hexes`),
  [`${v1}/map/layers`]: one(`${v1}/map/layers`),
  [`${v1}/map/layers/{code}`]: eachLayer(''),
  [`${v1}/map/layers/{code}/things`]: eachLayer('/things'),
  [`${v1}/map/units`]: one(`${v1}/map/units`),
  [`${v1}/map/vietnam`]: one(`${v1}/map/vietnam`),
  [`${v1}/subjects`]: one(`${v1}/subjects`),
  [`${v1}/subjects/{code}`]: eachSubject,
  [`${v1}/observations`]: one(`${v1}/observations?limit=500`),
  [`${v1}/observations/{indicator}/latest`]: firstOf(
    `${v1}/observations?limit=1`,
    ({ indicator, unit }: { indicator: string; unit: string }) => `${v1}/observations/${indicator}/latest?unit=${unit}`,
  ),
  [`${v1}/periods`]: one(`${v1}/periods`),
  [`${v1}/periods/{kind}/{key}`]: one(`${v1}/periods/report-quarter/2023-Q1`, `${v1}/periods/month/2026-11`),
  [`${v1}/processes`]: one(`${v1}/processes`),
  [`${v1}/quarantine/groups`]: one(`${v1}/quarantine/groups`),
  [`${v1}/quarantine`]: one(`${v1}/quarantine`),
  [`${v1}/ratings`]: one(`${v1}/ratings`),
  [`${v1}/ratings/{code}`]: coded(`${v1}/ratings`, '?period=2015'),
  [`${v1}/report-sets`]: one(`${v1}/report-sets`),
  [`${v1}/report-sets/{code}`]: coded(`${v1}/report-sets`, '?period=2022-06'),
  [`${v1}/report-sets/{code}/csv`]: one(),
  [`${v1}/reports/books`]: one(`${v1}/reports/books`),
  [`${v1}/reports/ii06a`]: one(`${v1}/reports/ii06a`, `${v1}/reports/ii06a?by=unit`),
  [`${v1}/scoreboard`]: one(`${v1}/scoreboard`, `${v1}/scoreboard?view=today`),
  [`${v1}/sources/refusals`]: one(`${v1}/sources/refusals`),
  [`${v1}/sources/totals`]: one(`${v1}/sources/totals`),
  [`${v1}/sources/totals/missing`]: one(
    `${v1}/sources/totals/missing?source=mot-cua&day=2026-11-20&measure=vn.ioc.dossier.received.v1`,
  ),
  [`${v1}/tasks`]: one(`${v1}/tasks?measure=${assigned}&limit=3`),
  [`${v1}/tasks/{code}`]: caseOf(`${v1}/tasks?measure=${assigned}`, 'tasks'),
  [`${v1}/structure`]: one(`${v1}/structure`),
  [`${v1}/structure/{indicator}`]: one(
    ...['today', 'then', 'today&level=province'].map((view) => `${v1}/structure/received?view=${view}`),
  ),
  [`${v1}/units`]: one(`${v1}/units?search=da%20nang`),
  [`${v1}/units/{code}`]: one(`${v1}/units/44`, `${v1}/units/18859?asOf=2021-01-01`),
  [`${v1}/units/{code}/history`]: one(`${v1}/units/44/history`, `${v1}/units/18859/history`),
};

/** What a document says of a GET that no example or schema holds it to. */
export function unheld(document: Document): string[] {
  return Object.entries(document.paths).flatMap(([path, { get: asked }]) => {
    if (!asked) return [];
    // A file has none, and neither has an answer that sends the browser on.
    const bare = path.endsWith('/csv') || '303' in asked.responses;
    const shaped = bare || answerOf(document, path) !== undefined;
    const missing = [...(path in examples ? [] : ['an example']), ...(shaped ? [] : ['a schema'])];
    return missing.map((what) => `${path} lacks ${what}`);
  });
}

/** Where an answer of the running program is not as its document says: a wrong field, or one that is not named. */
export async function faults(url: string, document: Document, path: string): Promise<string[]> {
  const schema = answerOf(document, path);
  const found: string[] = [];
  for (const address of (await examples[path]?.(url)) ?? []) {
    const response = await fetch(url + address);
    if (response.status === 204) continue;
    const text = await response.text();
    if (response.status !== 200) found.push(`${address}: ${response.status} ${text.slice(0, 200)}`);
    else if (schema) found.push(...compare(address, schema, JSON.parse(text)));
  }
  return found;
}

function compare(address: string, schema: z.ZodType, answer: unknown): string[] {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) return [`${address}: ${z.prettifyError(parsed.error)}`];
  return unnamed(answer, parsed.data, '').map((field) => `${address}: ${field} is not in the document`);
}

/** Fields of an answer that its schema stripped. */
function unnamed(answer: unknown, parsed: unknown, at: string): string[] {
  if (Array.isArray(answer))
    return [...new Set(answer.flatMap((item, i) => unnamed(item, (parsed as unknown[])[i], `${at}[]`)))];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) => {
    const known = parsed as Record<string, unknown>;
    return name in known ? unnamed(value, known[name], `${at}.${name}`) : [`${at}.${name}`];
  });
}

/** The schema of a GET's answer by its name in the document; `text/csv` and the like have none. */
function answerOf(document: Document, path: string): z.ZodType | undefined {
  const ok = document.paths[path]?.get?.responses['200'] as { content?: Record<string, { schema?: object }> };
  const schema = ok?.content?.['application/json']?.schema as { $ref?: string } | undefined;
  const id = schema?.$ref?.split('/').at(-1);
  return id === undefined ? undefined : (z.globalRegistry._idmap.get(id) as z.ZodType | undefined);
}

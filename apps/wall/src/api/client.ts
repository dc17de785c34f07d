import type { Figure } from '@ioc/shared/figures/figure';
import { served } from '#ui/base-path';

/** The answers of the explore API as the pages use them. Types alone: the server has checked them. */
export interface Part {
  figure: Figure;
  name: string;
  /** Of a breakdown by any dimension: a unit's code, a procedure's, a field's name, a channel; '-': not known. */
  key?: string;
  unit?: string;
  kind?: string | null;
  topic?: string;
}
export interface FigureParts {
  figure: Figure;
  parts: Part[];
}
interface Named {
  code: string;
  name: string;
}
/** The dossiers that a formula is about. */
interface Only {
  field?: string | string[];
  procedures?: string[];
  channel?: string;
}
export interface Catalogue {
  province: {
    code: string;
    name: string;
    nameEn: string;
    rootUnit: string;
    /** A history: the last day of which it tells; it is the today of all its pages. */
    asOf?: string;
  };
  units: Named[];
  /** Ended before today: names alone, for cases of their time. */
  formerUnits?: Named[];
  procedures: (Named & { field: string })[];
  categories: Named[];
  indicators: (Named & { nameEn: string; kinds: string[]; formula?: { only?: Only } })[];
  sources: Named[];
}

/** Why an answer did not come. */
export class ApiProblem extends Error {
  constructor(
    readonly kind: 'network' | 'timeout' | 'missing' | 'status',
    readonly status: number,
    readonly detail: string,
  ) {
    super(`${kind} ${status} ${detail}`);
  }
}

export const timeoutSeconds = 15;

/** Aborts with `signal`, or by itself after `ms`; Chromium 94 has no `AbortSignal.any` and no `AbortSignal.timeout`. */
function deadlineOf(signal: AbortSignal, ms: number): AbortSignal {
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(), ms);
  const stop = () => (clearTimeout(timer), ended.abort());
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  return ended.signal;
}

/** GET of one JSON answer. @throws ApiProblem, or an AbortError when `signal` ends it */
export async function getJson<Answer>(path: string, signal: AbortSignal): Promise<Answer> {
  const deadline = deadlineOf(signal, timeoutSeconds * 1000);
  const response = await fetch(served(path), {
    signal: deadline,
    headers: { accept: 'application/json' },
  }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new ApiProblem(deadline.aborted ? 'timeout' : 'network', 0, '');
  });
  if (response.ok) return (await response.json()) as Answer;
  const detail = detailOf(await response.text().catch(() => ''));
  throw new ApiProblem(response.status === 404 ? 'missing' : 'status', response.status, detail);
}

/** The server's own sentence, from Nest's `{ message }` or the plain text. */
function detailOf(body: string): string {
  try {
    const { message } = JSON.parse(body) as { message?: string | string[] };
    return Array.isArray(message) ? message.join('; ') : (message ?? '');
  } catch {
    return body.slice(0, 200);
  }
}

/** `path?a=1`; what is empty is left out. */
export function address(path: string, query: Record<string, string | null | undefined>): string {
  const [base = path, given = ''] = path.split('?');
  const all = new URLSearchParams(given);
  for (const [name, value] of Object.entries(query)) if (value) all.set(name, value);
  const text = all.toString();
  return text ? `${base}?${text}` : base;
}

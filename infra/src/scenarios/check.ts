/** Asks the public API for one published figure and says what it found there. */
export interface Check {
  /** Where the figure is published: a line of the table of scenarios, or what the scenario itself simulates. */
  readonly line: string;
  readonly what: string;
  readonly expected: Said;
  readonly ask: (api: Api) => Promise<Said>;
}
export type Said = Readonly<Record<string, unknown>>;

/** GET with memory: many figures come with one answer. */
export class Api {
  private readonly seen = new Map<string, Promise<unknown>>();

  constructor(private readonly url: string) {}

  get<T>(path: string): Promise<T> {
    const known = this.seen.get(path) ?? this.fetch(path);
    this.seen.set(path, known);
    return known as Promise<T>;
  }

  private async fetch(path: string): Promise<unknown> {
    const response = await fetch(`${this.url}${path}`);
    const text = await response.text();
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${text.slice(0, 300)}`);
    return response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
  }

  /** Every row of a list, page by page. */
  async rows<Row>(list: string): Promise<Row[]> {
    const rows: Row[] = [];
    for (let after = ''; ;) {
      const cursor = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
      const page = await this.get<{ rows: Row[]; next: string | null }>(`${list}&limit=500${cursor}`);
      rows.push(...page.rows);
      if (page.next === null) return rows;
      after = page.next;
    }
  }
}

export interface Outcome {
  readonly check: Check;
  readonly ok: boolean;
  readonly found: Said | { error: string };
}

export async function run(check: Check, api: Api): Promise<Outcome> {
  try {
    const found = await check.ask(api);
    return { check, ok: same(check.expected, found), found };
  } catch (error) {
    return { check, ok: false, found: { error: (error as Error).message } };
  }
}

const same = (a: Said, b: Said) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (of: Said) => Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1));

/** Numbers as they are published: two decimals. */
export const rounded = (value: unknown, decimals = 2): unknown =>
  typeof value === 'number' ? Math.round(value * 10 ** decimals) / 10 ** decimals : value;

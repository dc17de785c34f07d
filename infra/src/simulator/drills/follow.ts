import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import type { CurrentDrill } from '@ioc/shared/answers/drills';
import type { DrillRun } from '#simulator/drills/drill-run.js';
import { withCurrent } from '#simulator/drills/with-current.js';
import { wait } from '#simulator/travel/publisher.js';

const everyMs = 1000;

interface Following {
  /** Address of the API that knows what runs. */
  readonly url: string;
  readonly drills: Catalogue['books']['drills'];
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  readonly onChange: (runs: readonly DrillRun[]) => void;
}

/** The runs with what the API says now; those of before where it does not answer. */
export async function runsNow(
  before: readonly DrillRun[],
  { url, drills }: Pick<Following, 'url' | 'drills'>,
): Promise<readonly DrillRun[]> {
  const running = await currentDrill(url);
  return running === undefined ? before : withCurrent(before, running, drills, Date.now());
}

/** Asks the API what drill runs, until the signal; `onChange` gets all runs that were seen, whenever one begins or ends early. */
export async function followDrills(before: readonly DrillRun[], following: Following): Promise<void> {
  let runs = before;
  while (!following.signal.aborted) {
    const next = await runsNow(runs, following);
    if (next !== runs) {
      const newest = next.at(-1);
      if (next.length > runs.length && newest) following.say(`Diễn tập / drill: ${newest.drill.name}`);
      following.onChange((runs = next));
    }
    await wait(everyMs, following.signal);
  }
}

/** undefined: the API did not answer, so nothing is known. */
async function currentDrill(url: string): Promise<CurrentDrill['running'] | undefined> {
  try {
    const answer = await fetch(new URL('/api/v1/drills/current', url), { signal: AbortSignal.timeout(5000) });
    return answer.ok ? ((await answer.json()) as CurrentDrill).running : undefined;
  } catch {
    return undefined;
  }
}

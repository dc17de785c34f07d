/**
 * One summand of the day ledger: `n` cases more (or fewer) under `measure` from local day `day` on. Flows are summed over
 * a window, stocks up to a day. `topic` is the procedure of a dossier, the category of a complaint; null: the entry is kept
 * by unit alone.
 */
export interface Entry {
  readonly measure: string;
  readonly unit: string;
  readonly topic: string | null;
  readonly channel: string;
  readonly day: string;
  readonly n: number;
}

/** Entries that lead from what a case added before to what it adds now; equal ones cancel out. */
export function difference(before: readonly Entry[], after: readonly Entry[]): Entry[] {
  const net = new Map<string, Entry>();
  for (const entry of before) add(net, entry, -entry.n);
  for (const entry of after) add(net, entry, entry.n);
  return [...net.values()].filter((entry) => entry.n !== 0);
}

function add(net: Map<string, Entry>, entry: Entry, n: number) {
  const key = `${entry.measure}\n${entry.unit}\n${entry.topic}\n${entry.channel}\n${entry.day}`;
  net.set(key, { ...entry, n: (net.get(key)?.n ?? 0) + n });
}

/** Which transactions a statement saw: PostgreSQL's `pg_current_snapshot()`, "xmin:xmax:xid,xid,…". */
export interface SeenTransactions {
  readonly xmax: bigint;
  readonly running: ReadonlySet<bigint>;
}

/** @throws RangeError when it is no snapshot */
export function parseSnapshot(text: string): SeenTransactions {
  const parts = /^\d+:(?<xmax>\d+):(?<running>[\d,]*)$/.exec(text)?.groups;
  if (!parts) throw new RangeError(`no snapshot: ${text}`);
  const { xmax = '', running = '' } = parts;
  return { xmax: BigInt(xmax), running: new Set(running.split(',').filter(Boolean).map(BigInt)) };
}

/** Whether what a committed transaction wrote was seen, as `pg_visible_in_snapshot` says. */
export const wasSeen = (xid: bigint, { xmax, running }: SeenTransactions): boolean => xid < xmax && !running.has(xid);

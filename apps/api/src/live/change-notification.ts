import * as z from 'zod';

/** What one commit of the intake says on channel `ioc`: which kinds changed, and up to 20 of the places it filled. */
const Notice = z.object({
  kinds: z.array(z.string()).max(20),
  places: z.array(z.string().regex(/^\d{1,19}$/)).max(20),
  n: z.number().optional(),
  /** Tables were replayed from the journal: nothing that is held of the ledger counts any more. */
  rebuilt: z.boolean().optional(),
  /** Chunks that stated what was added to the ledger (ledger/commit-deltas.ts); absent or null: it is to be read again. */
  chunks: z.number().int().nullish(),
  /** A process asks whether it hears its own notifications. */
  probe: z.string().max(100).optional(),
});

/** Tables that are read together, from one state of the database or nearly so. */
export const tableGroups = ['health', 'scenes', 'figures', 'charts', 'complaints', 'feed', 'alarms'] as const;
export type TableGroup = (typeof tableGroups)[number];

export interface ChangedGroups {
  readonly groups: readonly TableGroup[];
  readonly places: readonly string[];
  readonly rebuilt: boolean;
  readonly probe: string | null;
  /** The ledger changed in a way that is not stated: what is kept of it must be read again. */
  readonly ledgerUnknown: boolean;
}

/** What a commit added to the ledger comes as texts that begin with its transaction. */
export const isLedgerChunk = (payload: string): boolean => /^\d+ \d+\/\d+ /.test(payload);

/** The payload of a probe: to everybody else a notification that marks nothing. Pure. */
export const probeNotification = (probe: string): string => JSON.stringify({ kinds: [], places: [], probe });

/** What a notification marks as changed. One that is not understood marks everything: reading too much is never wrong. Pure. */
export function changedGroups(payload: string): ChangedGroups {
  const parsed = Notice.safeParse(json(payload));
  if (!parsed.success) return { groups: tableGroups, places: [], rebuilt: true, probe: null, ledgerUnknown: true };
  const marked = new Set(parsed.data.kinds.flatMap((kind) => byKind[kind] ?? tableGroups));
  const { places, rebuilt = false, probe = null, chunks = null } = parsed.data;
  const ledgerUnknown = rebuilt || (marked.has('figures') && chunks === null);
  return { groups: [...marked], places, rebuilt, probe, ledgerUnknown };
}

const byKind: Record<string, readonly TableGroup[]> = {
  dossier: ['figures', 'charts', 'feed'],
  complaint: ['figures', 'charts', 'complaints', 'feed'],
  task: ['figures', 'charts', 'feed'],
  document: ['figures', 'charts', 'feed'],
  kpi: ['figures', 'charts', 'feed'],
  source: ['health', 'feed'],
  quarantine: ['health'],
  alarm: ['alarms'],
  scene: ['scenes'],
};

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

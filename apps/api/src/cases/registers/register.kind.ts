import type { RegisterEvent } from '@ioc/shared/events/contract';
import type { CaseKindDefinition } from '#cases/case-kind.js';
import { blankEntry, evolveEntry, type RegisterEntry } from '#cases/registers/register.fold.js';

/** Entries of the office's registers. They are listed, and add nothing to the ledger. */
export const registerKind: CaseKindDefinition<RegisterEntry> = {
  kind: 'register',
  table: 'register_entry',
  blank: blankEntry,
  evolve: (entry, event) => evolveEntry(entry, event as RegisterEvent),
  contributions: () => [],
  columns: [
    { name: 'source', type: 'text', of: ({ source }) => source },
    { name: 'book', type: 'text', of: ({ book }) => book ?? '-' },
    { name: 'unit', type: 'text', of: ({ unit }) => unit ?? '-' },
    { name: 'of_code', type: 'text', of: ({ of }) => of ?? '-' },
    { name: 'period', type: 'text', of: ({ period }) => period ?? '-' },
    { name: 'status', type: 'text', of: ({ status }) => status },
    { name: 'since', type: 'timestamptz', of: ({ since }) => since },
    { name: 'lat', type: 'double precision', of: ({ asset }) => asset?.place?.lat ?? null },
    { name: 'lon', type: 'double precision', of: ({ asset }) => asset?.place?.lon ?? null },
    { name: 'condition', type: 'text', of: ({ asset }) => asset?.state ?? null },
  ],
};

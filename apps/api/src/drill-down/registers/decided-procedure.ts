import type { DecidedProcedure } from '@ioc/shared/answers/registers';
import { type Catalogue, procedureCode } from '#catalogue/catalogue.js';
import type { StoredEntry } from '#drill-down/registers/entries.sql.js';

/** A procedure as its decisions left it; what no decision said is as the catalogue has it. Pure. */
export function decidedProcedure({ code, entry, event }: StoredEntry, catalogue: Catalogue): DecidedProcedure | null {
  const { procedure } = entry;
  if (!procedure?.change || !procedure.decidedOn) return null;
  const known = catalogue.procedures.get(procedureCode(code));
  const unit = entry.unit ?? known?.unit ?? null;
  return {
    ...{ code, title: procedure.title ?? known?.name ?? code, change: procedure.change, event },
    ...{ document: procedure.document ?? null, decidedOn: procedure.decidedOn, changes: procedure.changes },
    effectiveOn: procedure.effectiveOn ?? procedure.decidedOn,
    ...{ unit, unitName: unit === null ? null : (catalogue.units.get(unit)?.name ?? unit) },
    level: procedure.level ?? known?.level ?? null,
    serviceLevel: procedure.serviceLevel ?? known?.serviceLevel ?? null,
    nationalPortal: procedure.nationalPortal ?? known?.nationalPortal ?? null,
    fee: procedure.fee ?? known?.fee ?? null,
  };
}

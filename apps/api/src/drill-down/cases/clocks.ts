import type { DossierEvent } from '@ioc/shared/events/contract';
import type { EventOf } from '@ioc/shared/events/envelope';
import { type SupplementPolicy, supplementPolicies } from '#deadlines/supplement-policy.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { standsStill } from '#deadlines/clock.js';
import { indexClock } from '#cases/dossiers/dossier.clock.js';
import { evolveDossier } from '#cases/dossiers/dossier.fold.js';
import { isLate } from '#deadlines/late.js';
import { blankDossier } from '#cases/dossiers/dossier.state.js';
import { type PinnedLookups, pinLookups } from '#cases/pinned-lookups.js';
import { foldContext } from '#cases/engine/fold-context.js';

export type CountedEvent = EventOf<string, unknown>;

/** A dossier's appointment as one rule for supplements would have it. */
export interface Clock {
  policy: SupplementPolicy;
  /** The province counts by this one. */
  inForce: boolean;
  dueAt: string | null;
  /** True: stands still for papers; what its appointment will be is known when they come. */
  waiting: boolean;
  /** Null while it is open. */
  late: boolean | null;
  failed: 'asked-twice' | null;
}

/**
 * What each of the rules that laws and systems compete with makes of one dossier (domain §2.3), computed from the events that
 * count, in order; `judged`: deadlines that were given stand (cases/pinned-lookups.ts). Pure.
 */
export function clocksOf(counted: readonly CountedEvent[], catalogue: Catalogue, judged: PinnedLookups = {}): Clock[] {
  const inForce = catalogue.province.clock.supplement;
  return supplementPolicies.map((policy) => {
    const { context } = pinLookups(foldContext(catalogue, policy), judged);
    const dossier = counted.reduce(
      (was, event) => evolveDossier(was, event as DossierEvent, context),
      blankDossier(''),
    );
    const failed = policy === 'subtract' && dossier.marks['asked-twice'] !== undefined ? 'asked-twice' : null;
    // Decision 766, whose rule this is, takes the procedure's longest time where there was no appointment at the reception.
    const clock = policy === 'subtract' && failed === null ? indexClock(dossier) : dossier;
    return {
      policy,
      inForce: policy === inForce,
      dueAt: clock.dueAt,
      waiting: standsStill(clock),
      late: isLate({ finishedAt: dossier.finishedAt, dueAt: clock.dueAt }),
      failed,
    };
  });
}

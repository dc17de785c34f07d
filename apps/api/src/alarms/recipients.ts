import type { DutyRole } from '@ioc/shared/alarms/roles';
import type { Contact } from '#alarms/contacts.js';
import type { Spell } from '#roster/duty.js';

interface Asked {
  /** From 0: the step of the chain. */
  readonly step: number;
  readonly to: DutyRole;
  readonly unit: string;
  /** The unit that stands for all. */
  readonly root: string;
}
export interface Recipients {
  readonly contacts: readonly Contact[];
  /** Who was on duty, as role and unit; null: by the role alone. */
  readonly onDuty: { readonly duty: DutyRole; readonly unit: string } | null;
}

/** Who is asked first where nobody of the role itself is on. */
const inPlace: readonly DutyRole[] = ['shift-lead', 'operator'];

/**
 * Whom a step of an escalation goes to. The first one goes to whoever is on duty now: of its role at the alarm's unit, then of
 * its role for all, then whoever leads the shift. Where nobody of them can be reached, and at later steps, to the contacts of
 * the role. A contact that names a person is that person's alone. Pure.
 */
export function recipientsOf(
  { step, to, unit, root }: Asked,
  contacts: readonly Contact[],
  onNow: readonly Spell[],
): Recipients {
  const ofRole = contacts.filter(({ role, person }) => role === to && person === undefined);
  if (step > 0) return { contacts: ofRole, onDuty: null };
  const places = [{ duty: to, unit }, ...[to, ...inPlace].map((duty) => ({ duty, unit: root }))];
  for (const place of places) {
    const persons = onNow
      .filter(({ slot }) => slot.duty === place.duty && slot.unit === place.unit)
      .flatMap(({ person }) => person ?? []);
    const found = contacts.filter(({ person }) => person !== undefined && persons.includes(person));
    if (found.length > 0) return { contacts: found, onDuty: place };
  }
  return { contacts: ofRole, onDuty: null };
}

import { useSession } from '#desk/use-session';

/** Whether the account of whoever asks has units. */
export function useHasUnits(): boolean {
  const who = useSession();
  return who.kind === 'ready' && who.answer.units.length > 0;
}

/** Whether whoever asks may be answered rows of own units alone, beside totals of the province (the role department). */
export function useOwnUnits(): boolean {
  const who = useSession();
  return who.kind === 'ready' && who.answer.roles.includes('department');
}

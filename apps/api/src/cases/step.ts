import type { NationalState } from '@ioc/shared/events/dossier-states';

/** The named step that enters a state. 4 may also resume or recall, which only the dossier's history tells. */
const entering: Readonly<Record<NationalState, string>> = {
  registered: 'registered',
  received: 'received',
  refused: 'refused',
  processing: 'moved',
  supplement: 'supplement-requested',
  fee: 'fee-requested',
  withdrawn: 'withdrawn',
  stopped: 'stopped',
  resolved: 'resolved',
  returned: 'returned',
};

/** Which step of a life an event tells: by the name of its type, or by the state that it says was entered. */
export function stepOf({ type, data }: { readonly type: string; readonly data: unknown }): string {
  const step = type.split('.')[3] ?? '';
  if (step !== 'state-changed') return step;
  const { judged } = data as { judged?: { state: NationalState } };
  return judged ? entering[judged.state] : step;
}

import type { NationalState } from '@ioc/shared/events/dossier-states';

/** The named step that enters a state. 4 may also resume or recall, which only the dossier's history shows. */
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
const working = ['supplemented', 'resumed', 'paid', 'recalled'].map((step) => [step, 'processing'] as const);
const entered = new Map<string, NationalState>([
  ...(Object.entries(entering) as [NationalState, string][]).map(([state, step]) => [step, state] as const),
  ...working,
]);

/** Which step of a life an event means: by the name of its type, or by the state that it says was entered. */
export function stepOf({ type, data }: { readonly type: string; readonly data: unknown }): string {
  const step = type.split('.')[3] ?? '';
  if (step !== 'state-changed') return step;
  const { judged } = data as { judged?: { state: NationalState } };
  return judged ? entering[judged.state] : step;
}

/** The national state in which a dossier is after a step, as the system that sends the step sees it; undefined: unchanged. */
export const stateAfter = (step: string): NationalState | undefined => entered.get(step);

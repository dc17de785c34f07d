import type { CloudEvent } from '@ioc/infra/simulator/travel/cloud-event';

/** What a state code needs to be read: what a system means by its own codes. */
export interface Codes {
  readonly state?: (source: string, code: string) => number | undefined;
}
const steps: Readonly<Record<number, string>> = {
  1: 'registered',
  2: 'received',
  3: 'refused',
  5: 'supplement-requested',
  6: 'fee-requested',
  7: 'withdrawn',
  8: 'stopped',
  9: 'resolved',
  10: 'returned',
};
const waits = ['supplement-requested', 'paused', 'fee-requested'];
const ends = ['resolved', 'withdrawn', 'stopped', 'returned'];

/** The events of one dossier in order, with the step in the place of each state code; a code that nobody knows is left out. */
export function inSteps(events: readonly CloudEvent[], codes: Codes): CloudEvent[] {
  let [waiting, ended] = [false, false];
  return events.flatMap((event) => {
    let step = event.type.split('.')[3] ?? '';
    if (step === 'state-changed') {
      const national = nationalOf(event, codes);
      if (national === undefined) return [];
      step = steps[national] ?? (ended ? 'recalled' : waiting ? 'supplemented' : 'moved');
    }
    waiting = waits.includes(step) || (waiting && !['supplemented', 'resumed', ...ends].includes(step));
    ended = ends.includes(step) || (ended && step !== 'recalled');
    return [{ ...event, type: `vn.ioc.dossier.${step}.v1` }];
  });
}

function nationalOf({ source, data }: CloudEvent, { state }: Codes): number | undefined {
  const code = Number(data['code']);
  if (code >= 1 && code <= 10) return code;
  return state?.(source.replace('urn:ioc:source:', ''), String(data['code']));
}

import type { CloudEvent } from '#simulator/travel/cloud-event.js';

/** The national code of each step that has one; 4 also says that work goes on after a wait or a recall. */
const codes: Readonly<Record<string, number>> = {
  registered: 1,
  received: 2,
  refused: 3,
  moved: 4,
  supplemented: 4,
  resumed: 4,
  recalled: 4,
  'supplement-requested': 5,
  'fee-requested': 6,
  withdrawn: 7,
  stopped: 8,
  resolved: 9,
  returned: 10,
};
/** What the national record carries along of the data of a step. */
const carried = ['procedure', 'channel', 'unit', 'receivingUnit', 'helpingUnit', 'applicant', 'dueAt', 'hasFee'];
const more = ['resultDue', 'resultFile', 'reason', 'step'];
const channels: Readonly<Record<string, number>> = { direct: 1, online: 2, post: 3 };

/**
 * The same life as a system states it that knows no named events, only the code of the state that a dossier is in now.
 * `own`: its own codes for work in process, which it uses for the first and the last desk.
 */
export function inCodes(events: readonly CloudEvent[], own: readonly string[]): CloudEvent[] {
  return events.map((event) => {
    const step = event.type.split('.')[3] ?? '';
    if (step === 'replaced') {
      const inner = toCode(String(event.data['type']), event.data['data'] as CloudEvent['data'], own);
      return { ...event, data: { ...event.data, ...inner } };
    }
    return { ...event, ...toCode(event.type, event.data, own) };
  });
}

function toCode(type: string, data: CloudEvent['data'], own: readonly string[]): Pick<CloudEvent, 'type' | 'data'> {
  const step = type.split('.')[3] ?? '';
  const code = codes[step];
  if (code === undefined) return { type, data };
  const along = Object.fromEntries([...carried, ...more].flatMap((name) => (name in data ? [[name, data[name]]] : [])));
  const channel = channels[String(data['channel'])];
  return {
    type: 'vn.ioc.dossier.state-changed.v1',
    data: { code: deskCode(data['step'], own) ?? code, ...along, ...(channel === undefined ? {} : { channel }) },
  };
}

const deskCode = (step: unknown, own: readonly string[]): string | undefined =>
  step === 'Thụ lý' ? own[0] : step === 'Trình ký' ? own[1] : undefined;

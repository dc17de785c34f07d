import type { QuarantineGroup, Replayed } from '@ioc/shared/answers/quarantine';
import { order } from '#api/client';

/** Offers every record of a group to the log again, some thousands at a time. @throws Error with the server's words */
export async function replayGroup({ reason, path, source, detail }: QuarantineGroup, key: string): Promise<Replayed> {
  const words = Object.entries({ path, source, detail }).filter(([, value]) => value !== null && value !== '');
  const body = { reason, ...Object.fromEntries(words) };
  let [replayed, gone] = [0, 0];
  for (;;) {
    const answer = await order('/quarantine/replay', body, key);
    replayed += answer.replayed;
    gone += answer.gone;
    if (answer.left === 0 || answer.replayed + answer.gone === 0) return { replayed, gone, left: answer.left };
  }
}

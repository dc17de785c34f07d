import type { QuarantineGroup, Replayed } from '@ioc/shared/answers/quarantine';
import { served } from '#ui/base-path';

/** Offers every record of a group to the log again, some thousands at a time. @throws Error with the server's words */
export async function replayGroup({ reason, path, source, detail }: QuarantineGroup, key: string): Promise<Replayed> {
  const words = Object.entries({ reason, path, source, detail }).filter(([, value]) => value !== null && value !== '');
  const body = JSON.stringify(Object.fromEntries(words));
  let [replayed, gone] = [0, 0];
  for (;;) {
    const response = await fetch(served('/api/quarantine/replay'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body,
    });
    if (!response.ok) throw new Error(await wordsOf(response));
    const answer = (await response.json()) as Replayed;
    replayed += answer.replayed;
    gone += answer.gone;
    if (answer.left === 0 || answer.replayed + answer.gone === 0) return { replayed, gone, left: answer.left };
  }
}

async function wordsOf(response: Response): Promise<string> {
  const text = await response.text();
  try {
    return (JSON.parse(text) as { message: string }).message;
  } catch {
    return `${response.status} ${text.slice(0, 300)}`;
  }
}

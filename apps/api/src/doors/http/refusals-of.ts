import type { Answer } from '#doors/http/answer.js';

export interface Refusal {
  readonly reason: string;
  readonly path: string | null;
}

/** Requests that are refused as a whole; 503 is not the sender's doing. */
const whole: Readonly<Record<number, string>> = {
  400: 'unreadable-body',
  413: 'too-large',
  415: 'wrong-content-type',
  429: 'too-fast',
};

/** What an answer refuses, without contents. */
export function refusalsOf({ status, body }: Answer): Refusal[] {
  if ('results' in body)
    return body.results.flatMap((one) => (one.status === 'refused' ? [{ reason: one.reason, path: one.path }] : []));
  const reason = whole[status];
  return reason ? [{ reason, path: null }] : [];
}

import { applicantCodes, channelCodes } from '@ioc/shared/events/dossier-states';
import { localDay } from '#calendar/local-day.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { meaningOf, ownKey, plainStateCode } from '#catalogue/states.js';
import { quoted, type Rejection, rejected } from '#problems/rejection.js';

export const stateChanged = 'vn.ioc.dossier.state-changed.v1';

interface Coded {
  readonly source: string;
  readonly time: string;
  readonly data: Record<string, unknown>;
}

/**
 * Writes into the data which national state its code means, by the catalogue of now and the day of the event; from then on
 * that is a fact, which no later catalogue changes (docs/decisions/0096). Unknown: the record waits.
 */
export function resolveState({ source, time, data }: Coded, catalogue: Catalogue, root: string): Rejection | null {
  const code = plainStateCode(data['code'] as string | number);
  const day = localDay(time);
  const judged = meaningOf(catalogue.states, source, code, day);
  if (!judged) {
    const dated = catalogue.states.own.has(ownKey(source, code)) ? ` for ${day}` : '';
    return rejected(
      'unknown-state',
      `${root}.code`,
      `code ${quoted(code)} of ${quoted(source)} is not in states.yaml${dated}: say there which of the ten national states it means`,
    );
  }
  data['code'] = code;
  data['judged'] = judged;
  inWords(data, 'channel', channelCodes);
  inWords(data, 'applicant', applicantCodes);
  return null;
}

function inWords(data: Record<string, unknown>, field: string, words: Readonly<Record<string, string>>) {
  const value = data[field];
  if (value !== undefined) data[field] = words[String(value)] ?? value;
}

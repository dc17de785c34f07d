import { at, event, plusDays, type SentEvent } from '#scenarios/stream.js';

/** Simulated documents: their codes begin with MP (mô phỏng), and their source's name says that they are simulated. */
const source = 'quan-ly-van-ban';

type DocumentClass = 'normal' | 'urgent' | 'express';
export interface Paper {
  readonly code: string;
  readonly unit: string;
  readonly official?: string;
  readonly class?: DocumentClass;
  readonly electronic?: boolean;
  readonly docType?: string;
}

const step = ({ code }: Paper, name: string, time: string, data: SentEvent['data'], mark = ''): SentEvent => {
  const told = event('document', name, { source, subject: code, time }, data);
  return { ...told, id: `${told.id}${mark}` };
};
const described = ({ unit, official, class: of = 'normal', electronic = true, docType = 'Công văn' }: Paper) => ({
  ...{ unit, class: of, electronic, docType, mark: 'none' },
  ...(official === undefined ? {} : { official }),
});

/** Comes in on `day`; `due` and `handled` are days, null: never. */
export function* incoming(
  paper: Paper,
  { day, due, handled, online = true }: { day: string; due: string | null; handled: string | null; online?: boolean },
): Generator<SentEvent> {
  const data = { ...described(paper), title: `Văn bản đến mô phỏng ${paper.code}` };
  yield step(paper, 'arrived', at(day), { ...data, dueAt: due && at(due, '17:00') });
  if (handled) yield step(paper, 'handled', at(handled, '16:00'), { online });
}

export type Signer = 'agency' | 'head' | 'official';

/** Drafted on `day`, issued three days later, signed by each of `signers`. */
export function* outgoing(
  paper: Paper,
  { day, signers, recipient = 'agency' }: { day: string; signers: readonly Signer[]; recipient?: string },
): Generator<SentEvent> {
  yield* draft(paper, day);
  for (const by of signers) yield step(paper, 'signed', at(plusDays(day, 2)), { by, digital: true }, `-${by}`);
  yield step(paper, 'issued', at(plusDays(day, 3), '10:00'), { number: `${paper.code}/MP`, recipient });
}

export function* draft(paper: Paper, day: string): Generator<SentEvent> {
  yield step(paper, 'drafted', at(day), { ...described(paper), title: `Dự thảo mô phỏng ${paper.code}` });
}

export const forwarded = (paper: Paper, day: string, unit: string, official: string): SentEvent =>
  step(paper, 'forwarded', at(day, '09:00'), { unit, official });

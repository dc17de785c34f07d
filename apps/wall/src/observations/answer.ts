import type { AnswerTo } from '#api/question';

/** What GET /api/observations/{indicator}/latest answers. */
export type Latest = AnswerTo<'/observations/{indicator}/latest'>;
export type Observation = NonNullable<Latest['observation']>;
export type RecordAt = Observation['event'];

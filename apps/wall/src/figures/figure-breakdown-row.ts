import type { AnswerTo } from '#api/question';

/** One of the parts that a figure falls into; its key is a unit's code, a procedure's, a field's name, a channel; '-': not known. */
export type FigureBreakdownRow = AnswerTo<'/figures/{indicator}/by/{dimension}'>['parts'][number];

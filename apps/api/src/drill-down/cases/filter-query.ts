import { BadRequestException } from '@nestjs/common';
import type { MeasuredKind } from '@ioc/shared/measures/measure';
import * as z from 'zod';
import { procedureLevels } from '@ioc/shared/figures/procedure-levels';
import { type CaseFilters, roles, unanswerableFilter, separator } from '#ledger/case-filters.js';

/** The words that narrow a figure, a list or a report; the same for all, so that a figure's list is the figure's. */
export const FilterQueryWords = {
  channel: z.enum(['direct', 'online', 'post', '-']).optional().describe('how a dossier was filed; -: not told'),
  field: z
    .string()
    .max(3000)
    .optional()
    .describe(
      'fields of administration of the procedures, joined by |; -: of procedures that are not in the catalogue',
    ),
  procedureLevel: z
    .enum([...procedureLevels, '-'])
    .optional()
    .describe('level that decides the procedures; -: of procedures that are not in the catalogue'),
  topic: z
    .string()
    .max(3000)
    .optional()
    .describe('procedures of dossiers, categories of complaints, classes of documents, joined by |'),
  procedure: z.string().max(3000).optional().describe('the same as topic'),
  category: z.string().max(3000).optional().describe('the same as topic'),
  role: z
    .enum(roles)
    .optional()
    .describe('which unit of a dossier `unit` means: that decides it (the default), received it, helped to file it'),
  decides: z.string().max(100).optional().describe('unit that decides; its descendants are included; -: not known'),
  received: z.string().max(100).optional().describe('unit that received the dossier, likewise'),
  helped: z.string().max(100).optional().describe('unit that helped to file it, likewise'),
};
type Words = { [W in keyof typeof FilterQueryWords]?: z.infer<(typeof FilterQueryWords)[W]> };

/** What the words mean. */
export function filtersOf({
  channel,
  field,
  procedureLevel,
  topic,
  procedure,
  category,
  ...units
}: Words): CaseFilters {
  const said = topic ?? procedure ?? category;
  const { role, decides, received, helped } = units;
  return {
    channel,
    fields: field?.split(separator),
    procedureLevel,
    // No procedure at all is a question too: nothing is left of two that share none.
    topics: said === '' ? [] : said?.split(separator),
    role,
    decides,
    received,
    helped,
  };
}

/** @throws BadRequestException that names a word which makes no sense for this kind of case */
export function answerableFilter(narrow: CaseFilters, kind: MeasuredKind): CaseFilters {
  const found = unanswerableFilter(narrow, kind);
  if (found) throw new BadRequestException(found.said);
  return narrow;
}

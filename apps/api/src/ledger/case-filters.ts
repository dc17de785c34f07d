import type { ProcedureLevel } from '@ioc/shared/figures/procedure-levels';
import type { MeasuredKind } from '@ioc/shared/measures/measure';
import { measuredKinds } from '@ioc/shared/measures/measured-kinds';
import type { Catalogue, Only, Procedure } from '#catalogue/catalogue.js';

/** Which of a dossier's three units a count goes by: who decides it, who took it in, who helped to file it. */
export const roles = ['decides', 'received', 'helped'] as const;
export type Role = (typeof roles)[number];

/** What a count is narrowed to, besides unit and window. Absent words narrow nothing; all that are there hold together. */
export interface CaseFilters {
  readonly channel?: string | undefined;
  /** Fields of administration, any of them; '-': of procedures that the catalogue does not have. */
  readonly fields?: readonly string[] | undefined;
  /** Level that decides the procedures; '-': of procedures that the catalogue does not have. */
  readonly procedureLevel?: ProcedureLevel | '-' | undefined;
  /** Procedures of dossiers, categories of complaints, assigners of tasks: any of them. Empty: no case at all. */
  readonly topics?: readonly string[] | undefined;
  /** Which unit of a dossier the unit asked for must be; absent: the one that decides. */
  readonly role?: Role | undefined;
  /** Units (with all below them) that the three roles must have; '-': none is known. */
  readonly decides?: string | undefined;
  readonly received?: string | undefined;
  readonly helped?: string | undefined;
}

/** Several fields or procedures in one word of a URL: names of fields have commas of their own. */
export const separator = '|';

/** Names as in the query of lists and figures, so that a figure's list says the same as the figure. */
export function filterWords(narrow: CaseFilters): [name: string, value: string][] {
  const { channel, fields, procedureLevel, topics, role, decides, received, helped } = narrow;
  const words: [string, string | undefined][] = [
    ['role', role === 'decides' ? undefined : role],
    ['channel', channel],
    ['field', fields?.join(separator)],
    ['procedureLevel', procedureLevel],
    ['topic', topics?.join(separator)],
    ['decides', decides],
    ['received', received],
    ['helped', helped],
  ];
  return words.filter((word): word is [string, string] => word[1] !== undefined);
}

/** Equal for narrowings that mean the same. */
export const filterKey = (narrow: CaseFilters): string => new URLSearchParams(filterWords(narrow)).toString();

/** What an indicator's formula is about (`only`), as a narrowing. */
export const onlyOf = (only: Only | undefined): CaseFilters => ({
  channel: only?.channel,
  fields: typeof only?.field === 'string' ? [only.field] : only?.field,
  topics: only?.procedures,
});

/** Both at once: of two channels that differ, or of procedures that share none, no case is left. */
export function bothFilters(a: CaseFilters, b: CaseFilters): CaseFilters {
  const common = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
    one && other ? one.filter((value) => other.includes(value)) : (one ?? other);
  const clash = (['channel', 'procedureLevel', 'decides', 'received', 'helped'] as const).some(
    (word) => a[word] !== undefined && b[word] !== undefined && a[word] !== b[word],
  );
  const fields = common(a.fields, b.fields);
  return {
    channel: a.channel ?? b.channel,
    procedureLevel: a.procedureLevel ?? b.procedureLevel,
    fields: fields?.length === 0 ? undefined : fields,
    topics: clash || fields?.length === 0 ? [] : common(a.topics, b.topics),
    role: b.role ?? a.role,
    decides: a.decides ?? b.decides,
    received: a.received ?? b.received,
    helped: a.helped ?? b.helped,
  };
}

/** Topics that a narrowing leaves: those of `of`, and with `but` also all that are not in `but`. */
export interface ProcedureSet {
  readonly of: readonly string[];
  readonly but: readonly string[] | null;
}

/** The topics meant by fields, level and topics together; null: all. Pure. */
export function chosenProcedures(
  { fields, procedureLevel: level, topics }: CaseFilters,
  { procedures }: Pick<Catalogue, 'procedures'>,
): ProcedureSet | null {
  if (!fields && !level) return topics ? { of: topics, but: null } : null;
  const isMeant = (one: Pick<Procedure, 'field' | 'level'> | undefined) =>
    (!fields || fields.includes(one?.field ?? '-')) && (!level || level === (one?.level ?? '-'));
  if (topics) return { of: topics.filter((code) => isMeant(procedures.get(code))), but: null };
  const known = [...procedures.keys()];
  return { of: known.filter((code) => isMeant(procedures.get(code))), but: isMeant(undefined) ? known : null };
}

/** Whether a narrowing is by procedures, which a ledger of units does not know. */
export const isByProcedure = ({ fields, procedureLevel: level, topics }: CaseFilters): boolean =>
  fields !== undefined || level !== undefined || topics !== undefined;

/** The first word by which cases of a kind cannot be narrowed, with the reason; null: it can be answered. */
export function unanswerableFilter(narrow: CaseFilters, kind: MeasuredKind): { word: string; said: string } | null {
  const found = kind === 'dossier' ? undefined : filterWords(narrow).find(([word]) => word !== 'topic');
  if (!found) return null;
  const of = measuredKinds[kind].vi;
  return {
    word: found[0],
    said: `${found[0]}: chỉ lọc được hồ sơ, không lọc được ${of} / narrows dossiers only, not a ${kind}`,
  };
}

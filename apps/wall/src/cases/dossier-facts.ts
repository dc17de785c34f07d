import type { DossierAbout } from '@ioc/shared/answers/states';
import type { NationalState } from '@ioc/shared/events/dossier-states';
import type { T } from '#i18n/use-words';
import { dayOf, dayText } from '#ui/format';
import { statusWords } from '#desk/status-words';

interface Judged {
  state: NationalState;
  name?: string;
}
/** A state code with what it meant when it was read; null for any other event. */
export function codedState(data: unknown): { code: string; judged: Judged } | null {
  const { code, judged } = (data ?? {}) as { code?: unknown; judged?: Judged };
  return judged && typeof judged.state === 'string' ? { code: String(code), judged } : null;
}

/** `chờ bổ sung giấy tờ (mã 5)`, or with the sender's own word for it. */
export function codedWords(data: unknown, t: T): string | null {
  const coded = codedState(data);
  if (!coded) return null;
  const { code, judged } = coded;
  const own = judged.name === undefined ? null : t('states.coded', { name: judged.name, code });
  const words = statusWords(judged.state, t);
  return own ? `${words} · ${own}` : `${words} · ${t('states.codedPlain', { code })}`;
}

/** What is said of a dossier beside its columns: its state at the source, what its code says, steps that were not usual. */
export function dossierFacts(
  row: Readonly<Record<string, unknown>>,
  about: DossierAbout | undefined,
  t: T,
): [string, string][] {
  const facts: [string, string][] = [];
  const { coded } = (row['detail'] ?? {}) as { coded?: { code: string; name: string; state: string } | null };
  if (coded && coded.state === row['status'])
    facts.push([t('states.ownState'), t('states.coded', { name: coded.name, code: coded.code })]);
  if (about?.code) facts.push(...codeFacts(about.code, row, t));
  if (about && about.unusual.length > 0) facts.push([t('states.unusualCount'), String(about.unusual.length)]);
  if (about) facts.push([t('states.rule'), t(`clocks.rule.${about.supplement}`)]);
  if (about?.index766) facts.push([t('states.index766'), index766Words(about.index766, t)]);
  if (about && about.doubts.length > 0)
    facts.push([t('states.doubts'), about.doubts.map((doubt) => t(`states.doubt.${doubt}`)).join('; ')]);
  return facts;
}

function index766Words({ dueAt, late, failed }: NonNullable<DossierAbout['index766']>, t: T): string {
  const due = dueAt === null ? t('explore.noDue') : dayText(dayOf(Date.parse(dueAt)));
  const state = failed ? t('clocks.askedTwice') : late ? t('explore.late') : t('explore.inTime');
  return `${due} · ${state}`;
}

function codeFacts(
  code: NonNullable<DossierAbout['code']>,
  row: Readonly<Record<string, unknown>>,
  t: T,
): [string, string][] {
  const received = typeof row['received_at'] === 'string' ? dayOf(Date.parse(row['received_at'])) : null;
  const differs = received !== null && received !== code.date;
  const day = dayText(code.date);
  const facts: [string, string][] = [
    [t('states.codeDate'), differs ? t('states.codeDateDiffers', { date: day, received: dayText(received) }) : day],
  ];
  facts.push([t('states.codeAgency'), code.agencyName ? `${code.agencyName} (${code.agency})` : code.agency]);
  if (code.system) facts.push([t('states.codeSystem'), code.ministry ?? t(`states.system.${code.system}`)]);
  return facts;
}

import type { DueKind, SeriesStep } from '@ioc/shared/live/charts';
import { question } from '#api/question';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import { wordsOf } from '#map/words';
import { useWords } from '#i18n/use-words';

type Choice = readonly (readonly [code: string, name: string])[];

/** What the fields of a panel offer, in the reader's language. */
export interface Choices {
  readonly figures: Choice;
  readonly units: Choice;
  readonly layers: Choice;
  readonly as: Choice;
  readonly shape: Choice;
  readonly of: Choice;
  readonly by: Readonly<Record<SeriesStep, string>>;
  readonly kind: Readonly<Record<DueKind, string>>;
}

export function useChoices(): Choices {
  const { t, locale } = useWords();
  const map = wordsOf(locale);
  const catalogue = useCatalogue();
  const layers = useAnswer(question('/map/layers'));
  const nameOf = ({ code, name, nameEn }: { code: string; name: string; nameEn: string }) =>
    [code, locale === 'vi-VN' ? name : nameEn] as const;
  const data = layers.kind === 'ready' ? layers.answer.layers : [];
  const root = catalogue?.province.rootUnit;
  const units = (catalogue?.units ?? []).filter(({ code }) => code !== root);
  return {
    figures: (catalogue?.indicators ?? []).map(nameOf).sort(([, a], [, b]) => a.localeCompare(b, locale)),
    units: [
      ['', t('sceneEditor.wholeProvince')],
      ...units.map(({ code, name }) => [code, `${name} (${code})`] as const),
    ],
    layers: [
      ...(['on-time', 'complaints'] as const).map((one) => [one, map.layers[one]] as const),
      ...data.map(nameOf),
    ],
    as: [
      ['', t('sceneEditor.points')],
      ['areas', t('sceneEditor.areas')],
    ],
    shape: (['circles', 'hexes', 'communes'] as const).map((one) => [one, map.shapes[one]]),
    of: (['departments', 'communes'] as const).map((one) => [one, t(`league.${one}`)]),
    by: { month: t('charts.span.month'), week: t('charts.span.week') },
    kind: {
      ...{ dossier: t('charts.due.dossier'), complaint: t('charts.due.complaint') },
      ...{ task: t('charts.due.task'), document: t('charts.due.document') },
    },
  };
}

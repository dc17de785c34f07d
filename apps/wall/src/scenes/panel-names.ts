import type { ChartQuestion, Titled } from '@ioc/shared/live/charts';
import type { ScenePanel } from '@ioc/shared/live/scenes';
import { useCatalogue } from '#desk/use-answer';
import { type T, useWords } from '#i18n/use-words';
import type { Locale } from '#ui/format';

interface Words {
  readonly t: T;
  readonly locale: Locale;
  /** Name of an indicator. */
  readonly nameOf: (code: string) => string;
}

/** What a panel shows, in words. */
export function usePanelNames(): (panel: ScenePanel) => string {
  const { t, locale } = useWords();
  const indicators = useCatalogue()?.indicators ?? [];
  const nameOf = (code: string) => {
    const found = indicators.find((one) => one.code === code);
    return (locale === 'vi-VN' ? found?.name : found?.nameEn) ?? code;
  };
  return (panel) => panelName(panel, { t, locale, nameOf });
}

function panelName({ question }: ScenePanel, words: Words): string {
  const { t, nameOf } = words;
  const [first = '', ...others] = question.show === 'figures' ? question.figures.map(nameOf) : [];
  switch (question.show) {
    case 'figure':
      return joined(nameOf(question.figure), question.unit.name);
    case 'figures':
      return others.length === 0 ? first : `${first} ${t('figure.more', { n: others.length })}`;
    case 'series':
    case 'days':
    case 'bars':
    case 'due':
    case 'radar':
    case 'index':
    case 'funnel':
    case 'multiples':
      return chartName(question, words);
    case 'league':
      return t(`league.${question.of}`);
    case 'map':
      return t('map.title');
    case 'feed':
      return t('feed.title');
    case 'clock':
      return t('connection.serverTime');
    case 'text':
      return t('scenes.text');
  }
}

function chartName(question: ChartQuestion, { t, locale, nameOf }: Words): string {
  if ('kind' in question) return joined(t(`charts.${question.show}.${question.kind}`), question.unit.name);
  if (question.show === 'index' || question.show === 'funnel')
    return joined(t(`charts.${question.show}`), question.unit.name);
  const { figure, title, titleEn }: { figure: string } & Titled = question;
  const name = (locale === 'vi-VN' ? title : titleEn) ?? nameOf(figure);
  if (question.show === 'bars') return joined(name, t(`league.${question.of}`));
  if (question.show === 'multiples') return joined(name, t(`league.${question.of}`), t(`charts.span.${question.by}`));
  return joined(name, question.unit.name, t(`charts.span.${question.show === 'days' ? 'days' : question.by}`));
}

const joined = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join(' · ');

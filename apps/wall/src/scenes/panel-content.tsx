import { useMemo } from 'react';
import { type PanelQuestion, sceneFigureKey } from '@ioc/shared/live/scenes';
import type { PanelUnit } from '@ioc/shared/live/panel-unit';
import type { FigureRow } from '@ioc/shared/live/tables';
import { useWords } from '#i18n/use-words';
import { useRow, useTable } from '#live/use-live';
import { ChartPanel } from '#scenes/chart-panel';
import { ClockPanel } from '#scenes/clock-panel';
import { figureForm } from '#scenes/figure-form';
import { PanelSkeleton } from '#panels/skeleton';
import { arcmin, type Room } from '#ui/room';
import { OverScreens } from '#ui/use-pieces';
import { FeedCell, LeagueCell } from '#wall/cells';
import { FigureCell, FigureLine, FigureTrend, PackedFigures, useNamed } from '#wall/figure-cells';
import { MapPanel } from '#wall/map-cell';
import type { CellPlace } from '#wall/strip-cells';

interface Props {
  question: PanelQuestion;
  /** All places of the panel, and which of them this is. */
  places: readonly CellPlace[];
  piece: number;
  room: Room;
}

/** The answer to a panel's question. */
export function PanelContent({ question, places, piece, room }: Props) {
  switch (question.show) {
    case 'figure':
      return <OneFigure {...question} place={places[piece]!} isFirst={piece === 0} room={room} />;
    case 'figures':
      return <SeveralFigures {...question} places={places} piece={piece} room={room} />;
    case 'map':
      return <MapPanel room={room} look={question} />;
    case 'league':
      return <LeagueCell kind={question.of} part={piece} parts={places.length} />;
    case 'series':
    case 'days':
    case 'bars':
    case 'due':
    case 'radar':
    case 'index':
    case 'funnel':
    case 'multiples':
      return (
        <OverScreens pieces={{ places, piece }}>
          <ChartPanel question={question} />
        </OverScreens>
      );
    case 'feed':
      return <FeedCell />;
    case 'clock':
      return <ClockPanel />;
    case 'text':
      return <TextPanel {...question} />;
  }
}

interface OneProps {
  figure: string;
  unit: PanelUnit;
  place: CellPlace;
  isFirst: boolean;
  room: Room;
}
function OneFigure({ figure, unit, place, isFirst, room }: OneProps) {
  const { locale } = useWords();
  const row = useRow('sceneFigures', sceneFigureKey(figure, unit.code));
  const [named] =
    useNamed(
      useMemo(() => (row ? [row] : []), [row]),
      locale,
    ) ?? [];
  if (!named) return <PanelSkeleton rows={2} />;
  if (!isFirst && named.trend.every((value) => value === null)) return null;
  if (!isFirst) return <FigureTrend row={named} whose={unit.name} />;
  const form = figureForm({ width: place.width / arcmin(room), height: place.height / arcmin(room) });
  if (form === 'row') return <FigureLine row={named} whose={unit.name} />;
  return <FigureCell row={named} size={form} whose={unit.name} />;
}

interface Several extends Omit<Props, 'question'> {
  figures: readonly string[];
  unit: PanelUnit;
}
function SeveralFigures({ figures, unit, places, piece, room }: Several) {
  const table = useTable('sceneFigures');
  const rows = useMemo(() => table && inOrder(table, figures, unit.code), [table, figures, unit.code]);
  const minutes = arcmin(room);
  const heights = places.map(({ height }) => height / minutes);
  const width = (places.at(-1)?.width ?? 0) / minutes;
  return <PackedFigures rows={rows} whose={unit.name} index={piece} heights={heights} width={width} />;
}

/** The rows that a panel asks for, in its own order. */
const inOrder = (table: readonly FigureRow[], figures: readonly string[], unit: string): FigureRow[] =>
  figures.flatMap((figure, order) =>
    table.filter(({ key }) => key === sceneFigureKey(figure, unit)).map((row) => ({ ...row, order })),
  );

function TextPanel({ text, textEn }: { text: string; textEn: string }) {
  const { locale } = useWords();
  return (
    <section className="panel">
      <p className="scene-text">{locale === 'vi-VN' ? text : textEn}</p>
    </section>
  );
}

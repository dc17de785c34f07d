import type { ScenePanel } from '@ioc/shared/live/scenes';
import { PanelContent } from '#scenes/panel-content';
import { columnOrder } from '#scenes/column-order';
import { arcmin, canvasOf, type Room } from '#ui/room';
import { panelHeight } from '#wall/phone-heights';
import { PhoneCell, PhoneLeague, PhoneMap } from '#wall/phone-cells';

/** The panels of a scene on a phone: one column. */
export const PhonePanels = ({ panels, room }: { panels: readonly ScenePanel[]; room: Room }) =>
  columnOrder(panels).map((at) => <PhonePanel key={at} panel={panels[at]!} room={room} />);

function PhonePanel({ panel: { question }, room }: { panel: ScenePanel; room: Room }) {
  if (question.show === 'map') return <PhoneMap room={room} look={question} />;
  if (question.show === 'league') return <PhoneLeague kind={question.of} />;
  const height = panelHeight(question);
  const place = { x: 0, y: 0, width: canvasOf(room).width, height: (height ?? 0) * arcmin(room) };
  return (
    <PhoneCell height={height} name={question.show}>
      <PanelContent question={question} places={[place]} piece={0} room={room} />
    </PhoneCell>
  );
}

import { Link } from 'react-router';
import type { SceneToEdit } from '@ioc/shared/answers/scenes';
import { useWords } from '#i18n/use-words';
import { isUnsaved } from '#scene-editor/edits';
import { type RoomName, roomNames } from '#scene-editor/rooms';
import type { SceneEditing } from '#scene-editor/use-editor';
import styles from '#scene-editor/scene-editor.module.css';

interface Props {
  of: SceneToEdit;
  editing: SceneEditing;
  room: RoomName;
  onRoom: (room: RoomName) => void;
}

/** What can be done with the whole scene, and what came of it. */
export function EditorBar({ of, editing, room, onRoom }: Props) {
  const { t } = useWords();
  const { edits, scene, orders, undo, redo, keep, withdraw } = editing;
  return (
    <>
      <p className={styles.bar}>
        <Do words={t('sceneEditor.undo')} act={undo} disabled={edits.before.length === 0} />
        <Do words={t('sceneEditor.redo')} act={redo} disabled={edits.undone.length === 0} />
        <Do words={t('sceneEditor.keep')} act={() => keep(false)} />
        <Do words={t('sceneEditor.publish')} act={() => keep(true)} />
        {of.from === 'page' && <Do words={t('sceneEditor.withdraw')} act={withdraw} />}
        <Rooms room={room} onRoom={onRoom} />
        <Link className="link" to={`/scenes/${scene.code}`}>
          {t('sceneEditor.onWall')}
        </Link>
      </p>
      <p className="quiet">
        {t(`sceneEditor.from.${of.from}`)}
        {of.isDraft && ` ${t('sceneEditor.isDraft')}`}
        {isUnsaved(edits) && ` ${t('sceneEditor.unsaved')}`}
      </p>
      <p role="status" className={styles.answer}>
        {orders.answer}
      </p>
      {orders.overtaken && (
        <p className={styles.bar}>
          <Do words={t('sceneEditor.theirs')} act={editing.takeTheirs} />
          <Do words={t('sceneEditor.mine')} act={editing.keepMine} />
        </p>
      )}
    </>
  );
}

const Do = ({ words, act, disabled = false }: { words: string; act: () => void; disabled?: boolean }) => (
  <button type="button" className="button" onClick={act} disabled={disabled}>
    {words}
  </button>
);

function Rooms({ room, onRoom }: Pick<Props, 'room' | 'onRoom'>) {
  const { t } = useWords();
  return (
    <label>
      <span className="quiet">{t('sceneEditor.room')} </span>
      <select value={room} onChange={({ target }) => onRoom(target.value as RoomName)}>
        {roomNames.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </label>
  );
}

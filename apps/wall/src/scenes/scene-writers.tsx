import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { SceneSaved, Scenes } from '@ioc/shared/answers/scenes';
import { command } from '#api/client';
import { question } from '#api/question';
import { Loaded } from '#desk/loaded';
import { useAnswer } from '#desk/use-answer';
import { useSession } from '#desk/use-session';
import { useWords } from '#i18n/use-words';
import { dateTime } from '#ui/format';
import styles from '#scenes/scenes-page.module.css';

/** Whether whoever is here may arrange scenes; the table of rights has the last word. */
export function useMayArrange(): boolean {
  const who = useSession();
  return who.kind === 'ready' && who.answer.roles.some((role) => role === 'shift-lead' || role === 'administrator');
}

/** For those who arrange scenes: those that no wall shows, and a new one. */
export function SceneWriters() {
  const scenes = useAnswer(question('/scenes'));
  return (
    <>
      <Loaded of={scenes}>{({ rows }) => <Drafts rows={rows.filter(({ from }) => from === 'nowhere')} />}</Loaded>
      <NewScene />
    </>
  );
}

type Row = Scenes['rows'][number];
function Drafts({ rows }: { rows: readonly Row[] }) {
  const { t } = useWords();
  if (rows.length === 0) return null;
  return (
    <section aria-label={t('sceneEditor.notShown')}>
      <h2>{t('sceneEditor.notShown')}</h2>
      <ul className={styles.panels}>
        {rows.map(({ code, name, change }) => (
          <li key={code}>
            <Link className="link" to={`/scenes/${code}/edit`}>
              {name}
            </Link>{' '}
            {change && (
              <span className="quiet">
                {change.author}, {dateTime(change.at)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A draft of one panel, which is then arranged. */
function NewScene() {
  const { t } = useWords();
  const go = useNavigate();
  const [code, setCode] = useState('');
  const [refused, refuse] = useState<string | null>(null);
  const scene = { code, name: code, nameEn: code, panels: [{ show: 'clock', at: [1, 1, 6, 6] }] };
  const begin = () =>
    void command<SceneSaved>('POST', '/scenes', { scene, version: 0, publish: false }).then(
      () => void go(`/scenes/${code}/edit`),
      (error: Error) => refuse(error.message),
    );
  return (
    <form className={styles.fresh} onSubmit={(event) => (event.preventDefault(), begin())}>
      <label>
        <span className="quiet">{t('sceneEditor.newCode')}</span>{' '}
        <input value={code} required maxLength={50} onChange={({ target }) => setCode(target.value)} />
      </label>{' '}
      <button type="submit" className="button">
        {t('sceneEditor.new')}
      </button>
      {refused && <p role="alert">{refused}</p>}
    </form>
  );
}

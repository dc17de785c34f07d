/**
 * Column of a query of `alarm`: what somebody wrote last since it was raised, which says why it is still there to whoever comes on
 * shift.
 */
export const lastNote = `(select json_build_object('text', h.note, 'by', h.actor, 'at', h.at) from alarm_history h
  where h.alarm = alarm.id and h.note is not null and h.id > (select max(r.id) from alarm_history r
    where r.alarm = alarm.id and r.action = 'recur' and r.to_state = 'new') order by h.id desc limit 1) as last_note`;

/** As SQL gives it. */
export interface LastNoteRow {
  readonly text: string;
  readonly by: string | null;
  readonly at: string;
}

/** As it is answered; null: nobody wrote anything. Pure. */
export const lastNoteOf = (row: LastNoteRow | null | undefined) =>
  row ? { ...row, at: new Date(row.at).toISOString() } : null;

/**
 * An expression for the select of a statement whose commit must be on disk when it is answered, whatever the server, the
 * database or the role says of synchronous_commit. Stricter settings (remote_apply) stay.
 */
export const durable = `case when current_setting('synchronous_commit') = 'off'
    then set_config('synchronous_commit', 'on', true) end as durable`;

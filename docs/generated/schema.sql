-- Made from a migrated database by infra/src/contracts/schema-sql.ts; do not edit.

create table account (
  id bigint not null,
  name text not null,
  display_name text not null,
  password text,
  roles text[] not null,
  units text[] not null default '{}'::text[],
  disabled_at timestamp with time zone,
  created_by text not null,
  created_at timestamp with time zone not null default now(),
  openid_issuer text,
  openid_subject text,
  constraint account_name_key UNIQUE (name),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_openid_whole CHECK (((openid_issuer IS NULL) = (openid_subject IS NULL)))
);
comment on table account is 'A person who may sign in, with roles and units. Primary data: no rebuild touches it.';
CREATE UNIQUE INDEX account_openid ON public.account USING btree (openid_issuer, openid_subject);

create table account_link (
  token_sha256 bytea not null,
  account bigint,
  expires_at timestamp with time zone,
  constraint account_link_pkey PRIMARY KEY (token_sha256),
  constraint account_link_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE
);
comment on table account_link is 'Links that set a password once, by their hash; without an account: that of the first administrator.';
CREATE INDEX account_link_account ON public.account_link USING btree (account);

create table account_recovery_code (
  account bigint not null,
  code_sha256 bytea not null,
  constraint account_recovery_code_pkey PRIMARY KEY (account, code_sha256),
  constraint account_recovery_code_account_fkey FOREIGN KEY (account) REFERENCES account_second_factor(account) ON DELETE CASCADE
);
comment on table account_recovery_code is 'Codes for whoever lost the app, by their hash; each goes when it is used.';

create table account_second_factor (
  account bigint not null,
  secret bytea not null,
  created_at timestamp with time zone not null default now(),
  confirmed_at timestamp with time zone,
  last_step bigint not null default 0,
  constraint account_second_factor_pkey PRIMARY KEY (account),
  constraint account_second_factor_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE
);
comment on table account_second_factor is 'The secret of a person''s authenticator app, sealed by a key outside of the database; in force once confirmed; the last step of thirty seconds that was accepted. Primary data: no rebuild touches it.';

create table account_session (
  id uuid not null default gen_random_uuid(),
  token_sha256 bytea not null,
  account bigint not null,
  created_at timestamp with time zone not null default now(),
  seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  agent text not null,
  address text not null,
  id_token text,
  second_factor boolean not null default false,
  constraint account_session_token_sha256_key UNIQUE (token_sha256),
  constraint account_session_pkey PRIMARY KEY (id),
  constraint account_session_account_fkey FOREIGN KEY (account) REFERENCES account(id) ON DELETE CASCADE
);
comment on table account_session is 'Who is signed in where and since when; the token by its hash.';
CREATE INDEX account_session_account ON public.account_session USING btree (account);

create table alarm (
  id text not null,
  rule text not null,
  unit text not null,
  cause text not null,
  group_key text not null,
  definition jsonb not null,
  priority smallint not null,
  owner text not null,
  state text not null,
  condition text not null,
  care text not null,
  rank smallint not null default 
CASE state
    WHEN 'new'::text THEN 0
    WHEN 'in-progress'::text THEN 1
    WHEN 'acknowledged'::text THEN 2
    WHEN 'unknown'::text THEN 3
    WHEN 'returned'::text THEN 4
    WHEN 'shelved'::text THEN 5
    WHEN 'suppressed'::text THEN 6
    WHEN 'out-of-service'::text THEN 7
    WHEN 'closed'::text THEN 9
    ELSE NULL::integer
END,
  value double precision,
  detail jsonb,
  because text[] not null default '{}'::text[],
  version integer not null default 1,
  occurrences integer not null default 1,
  first_at timestamp with time zone not null,
  raised_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  handled_by text,
  handled_at timestamp with time zone,
  assignee text,
  next_check timestamp with time zone,
  promise text,
  promise_at timestamp with time zone,
  shelved_until timestamp with time zone,
  escalated smallint not null default 0,
  escalate_at timestamp with time zone,
  hindsight text,
  constraint alarm_rule_unit_cause_key UNIQUE (rule, unit, cause),
  constraint alarm_pkey PRIMARY KEY (id),
  constraint alarm_care_check CHECK ((care = ANY (ARRAY['new'::text, 'acknowledged'::text, 'in-progress'::text]))),
  constraint alarm_condition_check CHECK ((condition = ANY (ARRAY['active'::text, 'normal'::text, 'unknown'::text]))),
  constraint alarm_hindsight_check CHECK ((hindsight = ANY (ARRAY['right'::text, 'wrong'::text]))),
  constraint alarm_priority_check CHECK (((priority >= 0) AND (priority <= 2)))
);
comment on table alarm is 'One alarm for each rule, unit and cause: its state, its owner, the rule that raised it.';
CREATE INDEX alarm_escalate ON public.alarm USING btree (escalate_at) WHERE (state = 'new'::text);
CREATE INDEX alarm_list ON public.alarm USING btree (rank, priority, raised_at, id);
CREATE INDEX alarm_raised ON public.alarm USING btree (raised_at);
CREATE INDEX alarm_shelved ON public.alarm USING btree (shelved_until) WHERE (state = 'shelved'::text);
CREATE INDEX alarm_standing ON public.alarm USING btree (group_key) WHERE (rank < 9);

create table alarm_history (
  id bigint not null,
  alarm text not null,
  at timestamp with time zone not null,
  action text not null,
  actor text,
  role text,
  from_state text,
  to_state text not null,
  rule_version integer not null,
  value double precision,
  note text,
  data jsonb,
  constraint alarm_history_pkey PRIMARY KEY (id),
  constraint alarm_history_alarm_fkey FOREIGN KEY (alarm) REFERENCES alarm(id)
);
comment on table alarm_history is 'What happened to each alarm, by whom and when; only grows.';
CREATE INDEX alarm_history_at ON public.alarm_history USING btree (at);
CREATE INDEX alarm_history_of ON public.alarm_history USING btree (alarm, id DESC);

create table alarm_pending (
  id text not null,
  towards text not null,
  since timestamp with time zone not null,
  constraint alarm_pending_pkey PRIMARY KEY (id),
  constraint alarm_pending_towards_check CHECK ((towards = ANY (ARRAY['active'::text, 'normal'::text])))
);
comment on table alarm_pending is 'Conditions that have to last before an alarm is raised or cleared, and since when.';

create table alarm_rule_change (
  id bigint not null,
  at timestamp with time zone not null,
  author text not null,
  role text not null,
  code text not null,
  version integer not null,
  kind text not null,
  definition jsonb,
  constraint alarm_rule_change_code_version_key UNIQUE (code, version),
  constraint alarm_rule_change_pkey PRIMARY KEY (id),
  constraint alarm_rule_change_check CHECK (((kind = 'saved'::text) = (definition IS NOT NULL))),
  constraint alarm_rule_change_kind_check CHECK ((kind = ANY (ARRAY['saved'::text, 'withdrawn'::text])))
);
comment on table alarm_rule_change is 'Rules of alarms that were written on the page, with their versions; only grows.';

create table alarm_sample (
  figure text not null,
  unit text not null,
  hour timestamp with time zone not null,
  value double precision,
  denominator double precision,
  constraint alarm_sample_pkey PRIMARY KEY (figure, hour, unit)
);
comment on table alarm_sample is 'Figures at full hours that rules of change compare; kept for 40 days.';

create table alarm_trial (
  id uuid not null default gen_random_uuid(),
  asked_at timestamp with time zone not null default now(),
  asked_by text not null,
  rule jsonb not null,
  from_day date not null,
  to_day date not null,
  state text not null,
  beat_at timestamp with time zone not null default now(),
  progress jsonb not null,
  result jsonb,
  error jsonb,
  constraint alarm_trial_pkey PRIMARY KEY (id),
  constraint alarm_trial_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);
comment on table alarm_trial is 'Rules tried on history: how far each is, and when it would have raised an alarm.';
CREATE INDEX alarm_trial_asked ON public.alarm_trial USING btree (asked_at);

create table audit (
  seq bigint not null,
  at timestamp(3) with time zone not null,
  who text not null,
  kind text not null,
  what text not null,
  address text not null,
  hash bytea not null,
  constraint audit_pkey PRIMARY KEY (seq)
);
comment on table audit is 'Who signed in, read which case, exported which list and changed what; a chain of hashes. Primary data.';
CREATE INDEX audit_who ON public.audit USING btree (who, seq);

create table audit_retired (
  seq bigint not null,
  hash bytea not null,
  last_day date not null,
  at timestamp with time zone not null default now(),
  constraint audit_retired_pkey PRIMARY KEY (seq)
);
comment on table audit_retired is 'To which entry the audit was retired, when its days were over. The same stands outside of the database; only that is believed. Primary data.';

create table complaint (
  code text not null,
  source text not null,
  kind text not null,
  status text not null,
  category text not null,
  unit text,
  commune text,
  lat double precision,
  lon double precision,
  place_quality text not null,
  title text,
  urgent boolean not null default false,
  private boolean not null default false,
  published boolean not null default false,
  submitted_at timestamp with time zone,
  submitted_day date,
  due_at timestamp with time zone,
  due_day date,
  finished_at timestamp with time zone,
  finished_day date,
  outcome text,
  late boolean,
  overdue datemultirange not null default '{}'::datemultirange,
  rating text,
  state jsonb not null,
  event_ids bigint[] not null,
  event_sums bigint[] not null,
  event_places bigint[] not null,
  version integer not null,
  last_at timestamp with time zone not null,
  reopenings integer not null default 0,
  disputes integer not null default 0,
  stage text,
  intake_due_at timestamp with time zone,
  intake_day date,
  intake_late boolean not null default false,
  intake_waiting datemultirange not null default '{}'::datemultirange,
  intake_overdue datemultirange not null default '{}'::datemultirange,
  publication_due_at timestamp with time zone,
  publication_day date,
  publication_late boolean not null default false,
  publication_waiting datemultirange not null default '{}'::datemultirange,
  publication_overdue datemultirange not null default '{}'::datemultirange,
  disliked boolean not null default false,
  reopened_day date,
  reopened_from text,
  wrong_routes integer not null default 0,
  sent_back_day date,
  desk_days date[] not null default '{}'::date[],
  desk_units text[] not null default '{}'::text[],
  total_overdue datemultirange not null default '{}'::datemultirange,
  total_late boolean,
  let_go_late_day date,
  let_go_late_unit text,
  sent_back_unit text,
  reopened_unit text,
  withheld boolean not null default false,
  duplicate_of text,
  constraint complaint_pkey PRIMARY KEY (code)
) with (fillfactor=80);
comment on table complaint is 'A field report or petition of a citizen: state now, columns of its lists, places of its events.';
CREATE INDEX complaint_disputed ON public.complaint USING btree (code) WHERE (disputes > 0);
CREATE INDEX complaint_finished ON public.complaint USING btree (finished_day, unit) WHERE (finished_day IS NOT NULL);
CREATE INDEX complaint_open ON public.complaint USING btree (unit, category) WHERE ((finished_day IS NULL) AND (submitted_day IS NOT NULL));
CREATE INDEX complaint_page ON public.complaint USING btree (submitted_at, code) WHERE (submitted_at IS NOT NULL);
CREATE INDEX complaint_petition ON public.complaint USING btree (submitted_day, unit) WHERE (kind = 'petition'::text);
CREATE INDEX complaint_raised_again ON public.complaint USING btree (reopened_from) WHERE (reopened_from IS NOT NULL);
CREATE INDEX complaint_submitted ON public.complaint USING btree (submitted_day);

create table display (
  id uuid not null default gen_random_uuid(),
  name text not null,
  room text not null,
  token_sha256 bytea,
  token_at timestamp with time zone,
  next_sha256 bytea,
  next_at timestamp with time zone,
  previous_sha256 bytea,
  previous_until timestamp with time zone,
  address text not null,
  agent text not null,
  paired_by text not null,
  paired_at timestamp with time zone not null default now(),
  revoked_by text,
  revoked_at timestamp with time zone,
  seen_at timestamp with time zone,
  page text,
  picture text,
  build text,
  frame_at timestamp with time zone,
  pace jsonb,
  constraint display_token_sha256_key UNIQUE (token_sha256),
  constraint display_pkey PRIMARY KEY (id)
);
comment on table display is 'A paired screen: its token by its hash, the next and the one before while they overlap, and what it last reported. Primary data: no rebuild touches it.';
CREATE UNIQUE INDEX display_name ON public.display USING btree (name) WHERE (revoked_at IS NULL);

create table display_pairing (
  secret_sha256 bytea not null,
  code text not null,
  expires_at timestamp with time zone not null,
  address text not null,
  agent text not null,
  display uuid,
  constraint display_pairing_code_key UNIQUE (code),
  constraint display_pairing_pkey PRIMARY KEY (secret_sha256),
  constraint display_pairing_display_fkey FOREIGN KEY (display) REFERENCES display(id) ON DELETE CASCADE
);
comment on table display_pairing is 'A screen that shows a code, until somebody confirms it or it expires; the screen''s secret by its hash.';
CREATE INDEX display_pairing_expires ON public.display_pairing USING btree (expires_at);

create table document (
  code text not null,
  source text not null,
  status text not null,
  direction text,
  class text not null,
  electronic boolean not null,
  number text,
  dated date,
  doc_type text,
  title text,
  recipient text,
  unit text not null,
  official text not null,
  desk_days date[] not null,
  desk_units text[] not null,
  desk_officials text[] not null,
  begun_at timestamp with time zone,
  begun_day date,
  due_at timestamp with time zone,
  due_day date,
  finished_at timestamp with time zone,
  finished_day date,
  issued_day date,
  outcome text,
  late boolean,
  handled_online boolean not null,
  signature text not null,
  overdue datemultirange not null default '{}'::datemultirange,
  disputes integer not null default 0,
  state jsonb not null,
  event_ids bigint[] not null,
  event_sums bigint[] not null,
  event_places bigint[] not null,
  version integer not null,
  last_at timestamp with time zone not null,
  cancelled_late boolean not null default false,
  constraint document_pkey PRIMARY KEY (code)
) with (fillfactor=80);
comment on table document is 'An official document, incoming, outgoing or a draft: state now and columns of its lists.';
CREATE INDEX document_begun ON public.document USING btree (begun_day);
CREATE INDEX document_disputed ON public.document USING btree (code) WHERE (disputes > 0);
CREATE INDEX document_finished ON public.document USING btree (finished_day) WHERE (finished_day IS NOT NULL);
CREATE INDEX document_issued ON public.document USING btree (issued_day) WHERE (issued_day IS NOT NULL);
CREATE INDEX document_open ON public.document USING btree (begun_day) WHERE (finished_day IS NULL);
CREATE INDEX document_overdue ON public.document USING gist (overdue) WHERE (NOT isempty(overdue));
CREATE INDEX document_page ON public.document USING btree (begun_at, code) WHERE (begun_at IS NOT NULL);

create table dossier (
  code text not null,
  source text not null,
  status text not null,
  unit text not null,
  receiving_unit text,
  helping_unit text,
  procedure text not null,
  channel text not null,
  applicant text,
  registered_at timestamp with time zone,
  received_at timestamp with time zone,
  received_day date,
  due_at timestamp with time zone,
  due_day date,
  waiting_since timestamp with time zone,
  finished_at timestamp with time zone,
  finished_day date,
  outcome text,
  late boolean,
  overdue datemultirange not null default '{}'::datemultirange,
  has_fee boolean not null default false,
  paid_online boolean not null default false,
  rating text,
  state jsonb not null,
  event_ids bigint[] not null,
  event_sums bigint[] not null,
  event_places bigint[] not null,
  version integer not null,
  last_at timestamp with time zone not null,
  late_766 datemultirange not null default '{}'::datemultirange,
  unsatisfied datemultirange not null default '{}'::datemultirange,
  result_due boolean not null default false,
  papers_day date,
  digitised_day date,
  reused_day date,
  synced_day date,
  linked_day date,
  e_result_day date,
  paid_online_day date,
  disputes integer not null default 0,
  returned_day date,
  waiting datemultirange not null default '{}'::datemultirange,
  due_soon datemultirange not null default '{}'::datemultirange,
  unusual integer not null default 0,
  let_go_late_day date,
  let_go_late_unit text,
  constraint dossier_pkey PRIMARY KEY (code)
) with (fillfactor=80);
comment on table dossier is 'An application under one administrative procedure: state now and columns of its lists.';
CREATE INDEX dossier_begun ON public.dossier USING btree (COALESCE(received_at, registered_at, '1970-01-01 00:00:00+00'::timestamp with time zone), code);
CREATE INDEX dossier_disputed ON public.dossier USING btree (code) WHERE (disputes > 0);
CREATE INDEX dossier_finished ON public.dossier USING btree (finished_day, unit) INCLUDE (received_day, late, due_day, procedure) WHERE (finished_day IS NOT NULL);
CREATE INDEX dossier_helping ON public.dossier USING btree (helping_unit, received_day) WHERE (helping_unit IS NOT NULL);
CREATE INDEX dossier_open ON public.dossier USING btree (unit, procedure, received_day) WHERE ((finished_day IS NULL) AND (received_day IS NOT NULL));
CREATE INDEX dossier_overdue ON public.dossier USING gist (overdue) WHERE (NOT isempty(overdue));
CREATE INDEX dossier_page ON public.dossier USING btree (received_at, code) WHERE (received_at IS NOT NULL);
CREATE INDEX dossier_paid_online ON public.dossier USING btree (procedure, unit, received_day) WHERE (paid_online_day IS NOT NULL);
CREATE INDEX dossier_procedure ON public.dossier USING btree (procedure, unit, received_day);
CREATE INDEX dossier_received ON public.dossier USING btree (received_day, unit) INCLUDE (finished_day, channel, has_fee, paid_online, procedure);
CREATE INDEX dossier_receiving ON public.dossier USING btree (receiving_unit, received_day) INCLUDE (procedure, channel);
CREATE INDEX dossier_returned ON public.dossier USING btree (returned_day, unit) WHERE (outcome = 'resolved'::text);
CREATE INDEX dossier_status ON public.dossier USING btree (status, unit) INCLUDE (received_day, registered_at);
CREATE INDEX dossier_unusual ON public.dossier USING btree (source) WHERE (unusual > 0);

create table drill_run (
  id bigint not null,
  drill text not null,
  definition jsonb not null,
  started_at timestamp with time zone not null,
  started_by text not null,
  ends_at timestamp with time zone not null,
  ended_early_by text,
  constraint drill_run_pkey PRIMARY KEY (id),
  constraint drill_run_check CHECK ((ends_at >= started_at))
);
comment on table drill_run is 'Exercises of the shift on the simulated province: when each ran, and the drill as it was then.';
CREATE INDEX drill_run_time ON public.drill_run USING btree (started_at, ends_at);

create table embedded_log (
  topic text not null,
  partition integer not null,
  "offset" bigint not null,
  key text,
  headers jsonb not null default '{}'::jsonb,
  value bytea,
  appended_at timestamp with time zone not null default now(),
  constraint embedded_log_pkey PRIMARY KEY (topic, partition, "offset")
);
comment on table embedded_log is 'The event log where there is no Kafka: one row for each record of a partition.';

create table embedded_log_end (
  topic text not null,
  partition integer not null,
  next bigint not null default 0,
  constraint embedded_log_end_pkey PRIMARY KEY (topic, partition)
);
comment on table embedded_log_end is 'The next offset of each partition of the embedded log.';

create table embedded_log_topic (
  name text not null,
  identity uuid not null default gen_random_uuid(),
  constraint embedded_log_topic_pkey PRIMARY KEY (name)
);
comment on table embedded_log_topic is 'Topics of the embedded log, each with the identity that its positions belong to.';

create table erasure (
  id bigint not null,
  kind text not null,
  subject text not null,
  reason text not null,
  asked_by text not null,
  asked_at timestamp with time zone not null,
  constraint erasure_kind_subject_key UNIQUE (kind, subject),
  constraint erasure_pkey PRIMARY KEY (id)
);
comment on table erasure is 'Cases whose texts were erased, applied again after a restore, a rebuild and a re-read of the log.';

create table erasure_run (
  id bigint not null,
  kind text not null,
  subject text not null,
  reason text not null,
  run_by text not null,
  run_at timestamp with time zone not null default now(),
  removed jsonb not null,
  constraint erasure_run_pkey PRIMARY KEY (id)
);
comment on table erasure_run is 'When erasures were applied, and to how much.';

create table first_real_event (
  one boolean not null default true,
  source text not null,
  at timestamp with time zone not null default now(),
  constraint first_real_event_pkey PRIMARY KEY (one),
  constraint first_real_event_one_check CHECK (one)
);
comment on table first_real_event is 'When the first event came that was neither simulated nor of the sandbox; it ends the demonstration.';

create table intake_beat (
  process text not null,
  at timestamp with time zone not null,
  log_alive boolean not null,
  lag bigint not null,
  commits bigint not null,
  latency jsonb not null default '{}'::jsonb,
  problems jsonb not null default '[]'::jsonb,
  catch_up jsonb,
  constraint intake_beat_pkey PRIMARY KEY (process)
);
comment on table intake_beat is 'When each writer was last alive, and how far it had come.';

create table journal (
  place bigint not null,
  source text not null,
  event_id text not null,
  type text not null,
  subject text not null,
  "time" timestamp with time zone not null,
  sequence text,
  appended_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  data jsonb not null,
  sha256 bytea not null,
  judged jsonb,
  erased_sum bigint,
  constraint journal_pkey PRIMARY KEY (place)
);
comment on table journal is 'Every event that was applied, with its place in the log and its hash; all tables of cases and the ledger are made from it.';
CREATE INDEX journal_event_id ON public.journal USING hash (event_id);
CREATE INDEX journal_recorded ON public.journal USING brin (recorded_at) WITH (pages_per_range='16');
CREATE INDEX journal_time ON public.journal USING brin ("time") WITH (pages_per_range='16');

create table ledger_topic (
  measure text not null,
  topic text not null,
  day date not null,
  known date not null,
  n integer not null,
  channel text not null,
  constraint ledger_topic_pkey PRIMARY KEY (day, measure, topic, channel, known)
) with (fillfactor=80);
comment on table ledger_topic is 'Day ledger by procedure or category: what cases add to the counts of a day, and when it became known.';
CREATE INDEX ledger_topic_known ON public.ledger_topic USING btree (known, day);

create table ledger_topic_month (
  measure text not null,
  topic text not null,
  channel text not null,
  month date not null,
  n integer not null,
  constraint ledger_topic_month_pkey PRIMARY KEY (measure, topic, channel, month)
) with (fillfactor=80);
comment on table ledger_topic_month is 'The ledger by procedure or category, added up by month.';

create table ledger_unit (
  measure text not null,
  unit text not null,
  channel text not null,
  day date not null,
  known date not null,
  n integer not null,
  constraint ledger_unit_pkey PRIMARY KEY (day, measure, unit, channel, known)
) with (fillfactor=80);
comment on table ledger_unit is 'Day ledger by unit: what cases add to the counts of a day, and when it became known.';
CREATE INDEX ledger_unit_known ON public.ledger_unit USING btree (known, day);

create table ledger_unit_month (
  measure text not null,
  unit text not null,
  channel text not null,
  month date not null,
  n integer not null,
  constraint ledger_unit_month_pkey PRIMARY KEY (measure, unit, channel, month)
) with (fillfactor=80);
comment on table ledger_unit_month is 'The ledger by unit, added up by month.';

create table log_gap (
  topic_id smallint not null,
  partition integer not null,
  first bigint not null,
  next bigint not null,
  found_at timestamp with time zone not null default now(),
  acknowledged_at timestamp with time zone,
  constraint log_gap_pkey PRIMARY KEY (topic_id, partition, first)
);
comment on table log_gap is 'Offsets of the log that were never read, because retention had taken them.';
CREATE INDEX log_gap_open ON public.log_gap USING btree (topic_id) WHERE (acknowledged_at IS NULL);

create table log_position (
  topic text not null,
  partition integer not null,
  next bigint not null,
  updated_at timestamp with time zone not null default now(),
  beyond_end bigint,
  beyond_at timestamp with time zone,
  constraint log_position_pkey PRIMARY KEY (topic, partition)
);
comment on table log_position is 'How far each partition of the log has been applied; written in the transaction of its effects.';

create table migration (
  id integer not null default nextval('migration_id_seq'::regclass),
  "timestamp" bigint not null,
  name character varying not null,
  constraint "PK_3043fc6b8af7c99b8b98830094f" PRIMARY KEY (id)
);
comment on table migration is 'Migrations that this database has had.';

create table notification (
  id bigint not null,
  key text not null,
  alarm text not null,
  role text not null,
  contact text not null,
  body jsonb not null,
  created_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  tries integer not null default 0,
  claimed_until timestamp with time zone,
  sent_at timestamp with time zone,
  given_up_at timestamp with time zone,
  error text,
  held boolean not null default false,
  left_out_at timestamp with time zone,
  constraint notification_key_key UNIQUE (key),
  constraint notification_pkey PRIMARY KEY (id),
  constraint notification_alarm_fkey FOREIGN KEY (alarm) REFERENCES alarm(id)
);
comment on table notification is 'What is sent of an escalation, to whom and whether it arrived; its key is the same at every try.';
CREATE INDEX notification_due ON public.notification USING btree (due_at) WHERE ((sent_at IS NULL) AND (given_up_at IS NULL) AND (left_out_at IS NULL));
CREATE INDEX notification_given_up ON public.notification USING btree (contact) WHERE (given_up_at IS NOT NULL);

create table observation (
  code text not null,
  source text not null,
  indicator text not null,
  unit text not null,
  period text not null,
  value double precision,
  numerator double precision,
  denominator double precision,
  plan double precision,
  same_period double precision,
  rank integer,
  rank_of integer,
  status text,
  as_of timestamp with time zone,
  state jsonb not null,
  event_ids bigint[] not null,
  event_sums bigint[] not null,
  event_places bigint[] not null,
  version integer not null,
  last_at timestamp with time zone not null,
  disputes integer not null default 0,
  device text,
  constraint observation_pkey PRIMARY KEY (code)
);
comment on table observation is 'Values of indicators that a source observes, with their versions.';
CREATE INDEX observation_disputed ON public.observation USING btree (code) WHERE (disputes > 0);
CREATE INDEX observation_reading ON public.observation USING btree (device, indicator, as_of DESC) WHERE (device IS NOT NULL);
CREATE INDEX observation_series ON public.observation USING btree (indicator, unit, period);

create table openid_sign_in (
  secret_sha256 bytea not null,
  state text not null,
  nonce text not null,
  verifier text not null,
  next text not null,
  address text not null,
  expires_at timestamp with time zone not null,
  before_sha256 bytea,
  constraint openid_sign_in_pkey PRIMARY KEY (secret_sha256)
);
comment on table openid_sign_in is 'A browser that was sent to the OpenID provider and may come back once, within ten minutes; its secret by its hash.';
CREATE INDEX openid_sign_in_expires ON public.openid_sign_in USING btree (expires_at);

create table quarantine (
  place bigint not null,
  reason text not null,
  path text,
  detail text not null,
  source text,
  subject text,
  type text,
  key text,
  headers jsonb not null default '{}'::jsonb,
  raw bytea,
  size integer not null,
  appended_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  replayed_at timestamp with time zone,
  outcome text,
  erased_at timestamp with time zone,
  sha256 bytea,
  constraint quarantine_pkey PRIMARY KEY (place)
);
comment on table quarantine is 'Records that could not be applied: where they lie, why, and what of them is harmless to keep.';
CREATE INDEX quarantine_waiting ON public.quarantine USING btree (recorded_at) WHERE (outcome IS NULL);

create table register_entry (
  code text not null,
  source text not null,
  book text not null,
  unit text not null,
  of_code text not null,
  period text not null,
  status text not null,
  since timestamp with time zone,
  disputes integer not null default 0,
  state jsonb not null,
  event_ids bigint[] not null,
  event_sums bigint[] not null,
  event_places bigint[] not null,
  version integer not null,
  last_at timestamp with time zone not null,
  lat double precision,
  lon double precision,
  condition text,
  constraint register_entry_pkey PRIMARY KEY (code)
) with (fillfactor=80);
comment on table register_entry is 'An entry of an office''s register: a procedure, a run of a process, a rating sheet, a report, equipment.';
CREATE INDEX register_entry_asset ON public.register_entry USING btree (of_code, unit, code) WHERE (book = 'asset'::text);
CREATE INDEX register_entry_book ON public.register_entry USING btree (book, code);
CREATE INDEX register_entry_disputed ON public.register_entry USING btree (code) WHERE (disputes > 0);
CREATE INDEX register_entry_of ON public.register_entry USING btree (book, of_code, period);

create table roster_change (
  id bigint not null,
  at timestamp with time zone not null,
  author text not null,
  role text not null,
  kind text not null,
  slot bigint,
  day date,
  of bigint,
  data jsonb not null default '{}'::jsonb,
  constraint roster_change_pkey PRIMARY KEY (id),
  constraint roster_change_of_fkey FOREIGN KEY (of) REFERENCES roster_change(id),
  constraint roster_change_slot_fkey FOREIGN KEY (slot) REFERENCES roster_change(id),
  constraint roster_change_check CHECK (((kind = 'exception'::text) = ((slot IS NOT NULL) AND (day IS NOT NULL)))),
  constraint roster_change_check1 CHECK (((kind = 'withdrawal'::text) = (of IS NOT NULL))),
  constraint roster_change_kind_check CHECK ((kind = ANY (ARRAY['slot'::text, 'exception'::text, 'withdrawal'::text])))
);
comment on table roster_change is 'Who is on duty: slots, exceptions of single days and what was taken back; only grows.';
CREATE INDEX roster_change_of_day ON public.roster_change USING btree (day) WHERE (day IS NOT NULL);
CREATE UNIQUE INDEX roster_change_withdrawn ON public.roster_change USING btree (of) WHERE (of IS NOT NULL);

create table rule_change (
  rule text not null,
  since date not null,
  kind text not null default 'dossier'::text,
  constraint rule_change_pkey PRIMARY KEY (rule)
);
comment on table rule_change is 'Rules that were changed by an upgrade, and since when.';

create table rule_restated (
  rule text not null,
  kind text not null,
  code text not null,
  constraint rule_restated_pkey PRIMARY KEY (rule, kind, code),
  constraint rule_restated_rule_fkey FOREIGN KEY (rule) REFERENCES rule_change(rule)
);
comment on table rule_restated is 'Cases whose answers a changed rule gave again, listed as restatements.';

create table scene_change (
  id bigint not null,
  at timestamp with time zone not null,
  author text not null,
  role text not null,
  code text not null,
  version integer not null,
  kind text not null,
  definition jsonb,
  constraint scene_change_code_version_key UNIQUE (code, version),
  constraint scene_change_pkey PRIMARY KEY (id),
  constraint scene_change_check CHECK (((kind = 'withdrawn'::text) = (definition IS NULL))),
  constraint scene_change_kind_check CHECK ((kind = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text])))
);
comment on table scene_change is 'Scenes that were arranged on the page, drafts and published, with their versions; only grows.';

create table shift_entry (
  id bigint not null,
  at timestamp with time zone not null,
  kind text not null,
  author text,
  role text,
  text text not null,
  about_kind text,
  about text,
  data jsonb,
  sound text,
  constraint shift_entry_pkey PRIMARY KEY (id),
  constraint shift_entry_sound_check CHECK ((sound = ANY (ARRAY['heard'::text, 'muted'::text, 'blocked'::text])))
);
comment on table shift_entry is 'The log of the shift: what people wrote and what the program found worth a line; only grows.';
CREATE INDEX shift_entry_about ON public.shift_entry USING btree (about_kind, about);
CREATE INDEX shift_entry_at ON public.shift_entry USING btree (at DESC, id DESC);
CREATE INDEX shift_entry_sound ON public.shift_entry USING btree (author, id DESC) WHERE (sound IS NOT NULL);
CREATE INDEX shift_entry_words ON public.shift_entry USING gin (to_tsvector('simple'::regconfig, without_marks(text)));

create table shift_handover (
  id bigint not null,
  at timestamp with time zone not null,
  since timestamp with time zone not null,
  given_by text not null,
  given_role text not null,
  note text,
  facts jsonb not null,
  taken_by text,
  taken_role text,
  taken_at timestamp with time zone,
  constraint shift_handover_pkey PRIMARY KEY (id),
  constraint shift_handover_check CHECK (((taken_by IS NULL) OR (taken_by <> given_by)))
);
comment on table shift_handover is 'What one shift gave to the next: the facts of that moment, who gave it and who took it.';
CREATE INDEX shift_handover_at ON public.shift_handover USING btree (at DESC);

create table sign_in_failure (
  key text not null,
  n integer not null,
  last_at timestamp with time zone not null default now(),
  constraint sign_in_failure_pkey PRIMARY KEY (key)
);
comment on table sign_in_failure is 'Wrong passwords by account and by address: they slow the next attempt.';
CREATE INDEX sign_in_failure_last ON public.sign_in_failure USING btree (last_at);

create table simulation (
  one boolean not null default true,
  since timestamp with time zone not null default now(),
  constraint simulation_pkey PRIMARY KEY (one),
  constraint simulation_one_check CHECK (one)
);
comment on table simulation is 'Whether this database has simulated events; once true it stays so.';

create table source_day (
  source text not null,
  day date not null,
  accepted integer not null default 0,
  duplicate integer not null default 0,
  quarantined integer not null default 0,
  constraint source_day_pkey PRIMARY KEY (source, day)
);
comment on table source_day is 'What each source sent on each day, as it arrived.';

create table source_event_day (
  source text not null,
  type text not null,
  day date not null,
  n integer not null,
  constraint source_event_day_pkey PRIMARY KEY (source, day, type)
);
comment on table source_event_day is 'What each source sent of each day, by the time of its events.';

create table source_heard (
  source text not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone not null,
  beats boolean not null,
  constraint source_heard_pkey PRIMARY KEY (source, from_at),
  constraint source_heard_check CHECK ((from_at <= to_at))
) with (fillfactor=70);
comment on table source_heard is 'From when until when each source was heard without a gap of more than five minutes; kept for 130 days.';

create table source_key (
  id uuid not null default gen_random_uuid(),
  source text not null,
  sha256 bytea not null,
  kinds text[] not null default '{}'::text[],
  units text[] not null default '{}'::text[],
  note text not null,
  created_by text not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone,
  revoked_by text,
  revoked_at timestamp with time zone,
  used_at timestamp with time zone,
  constraint source_key_sha256_key UNIQUE (sha256),
  constraint source_key_pkey PRIMARY KEY (id)
);
comment on table source_key is 'A key by which a source streams in over HTTP, by its hash: what it may send, until when, and when it was last used. Primary data: no rebuild touches it.';
CREATE INDEX source_key_source ON public.source_key USING btree (source);

create table source_key_version (
  id smallint not null default 1,
  version uuid not null,
  constraint source_key_version_pkey PRIMARY KEY (id),
  constraint source_key_version_id_check CHECK ((id = 1))
);
comment on table source_key_version is 'Another version after each change of a source key that counts at the door; its last use does not.';

create table source_refusal (
  source text not null,
  day date not null,
  reason text not null,
  path text not null,
  n integer not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  constraint source_refusal_pkey PRIMARY KEY (source, day, reason, path)
);
comment on table source_refusal is 'What was refused of each source, by reason and day.';

create table source_rhythm (
  source text not null,
  learned_on date not null,
  days integer not null,
  hours real[] not null,
  constraint source_rhythm_pkey PRIMARY KEY (source),
  constraint source_rhythm_hours_check CHECK ((array_length(hours, 1) = 24))
);
comment on table source_rhythm is 'Events to be expected of each source in each hour of a working day, learned from the journal.';

create table source_rhythm_change (
  id bigint not null,
  at timestamp with time zone not null,
  author text not null,
  role text not null,
  source text not null,
  hours real[],
  reason text not null,
  constraint source_rhythm_change_pkey PRIMARY KEY (id),
  constraint source_rhythm_change_hours_check CHECK (((hours IS NULL) OR (array_length(hours, 1) = 24)))
);
comment on table source_rhythm_change is 'Rhythms of sources that were written on the page; without hours, the learned one holds again; only grows.';
CREATE INDEX source_rhythm_change_of ON public.source_rhythm_change USING btree (source, id DESC);

create table source_state (
  source text not null,
  last_event_at timestamp with time zone,
  last_received_at timestamp with time zone,
  last_heartbeat_at timestamp with time zone,
  constraint source_state_pkey PRIMARY KEY (source)
);
comment on table source_state is 'When each source was last heard, and of what.';

create table source_totals (
  source text not null,
  day date not null,
  measure text not null,
  count integer not null,
  stated_at timestamp with time zone not null,
  ids jsonb,
  constraint source_totals_pkey PRIMARY KEY (source, day, measure)
);
comment on table source_totals is 'What a source itself counted for a day, to compare with what arrived.';

create unlogged table store_incarnation (
  one boolean not null default true,
  id uuid not null default gen_random_uuid(),
  constraint store_incarnation_pkey PRIMARY KEY (one),
  constraint store_incarnation_one_check CHECK (one)
);
comment on table store_incarnation is 'Unlogged: its row is gone after a crash, which ends what a process remembers.';

create table task (
  code text not null,
  source text not null,
  status text not null,
  assigner text not null,
  unit text not null,
  document text,
  title text,
  assigned_at timestamp with time zone,
  assigned_day date,
  due_at timestamp with time zone,
  due_day date,
  finished_at timestamp with time zone,
  finished_day date,
  outcome text,
  late boolean,
  overdue datemultirange not null default '{}'::datemultirange,
  state jsonb not null,
  event_ids bigint[] not null,
  event_sums bigint[] not null,
  event_places bigint[] not null,
  version integer not null,
  last_at timestamp with time zone not null,
  disputes integer not null default 0,
  cancelled_late boolean not null default false,
  constraint task_pkey PRIMARY KEY (code)
);
comment on table task is 'A task that a leader gave to a unit: state now and columns of its lists.';
CREATE INDEX task_assigned ON public.task USING btree (assigned_day, unit);
CREATE INDEX task_disputed ON public.task USING btree (code) WHERE (disputes > 0);
CREATE INDEX task_page ON public.task USING btree (assigned_at, code) WHERE (assigned_at IS NOT NULL);

create table telling (
  one boolean not null default true,
  number integer not null,
  since timestamp with time zone not null default now(),
  constraint telling_pkey PRIMARY KEY (one),
  constraint telling_one_check CHECK (one)
);
comment on table telling is 'Version of the rules by which cases and ledger were written; an older one asks for a rebuild.';

create table topic (
  id smallint not null,
  name text not null,
  identity text,
  ended_at timestamp with time zone,
  constraint topic_pkey PRIMARY KEY (id)
);
comment on table topic is 'Topics of the log by a short number, as places are stored.';
CREATE UNIQUE INDEX topic_current ON public.topic USING btree (name) WHERE (ended_at IS NULL);

import { Bones1764000000000 } from '#storage/migrations/1764000000000-bones.js';
import { Index7661764800000000 } from '#storage/migrations/1764800000000-index766.js';
import { Disputes1764900000000 } from '#storage/migrations/1764900000000-disputes.js';
import { Reading1764950000000 } from '#storage/migrations/1764950000000-reading.js';
import { Filters1765010000000 } from '#storage/migrations/1765010000000-filters.js';
import { ComplaintClocks1765020000000 } from '#storage/migrations/1765020000000-complaint-clocks.js';
import { DossierStates1765030000000 } from '#storage/migrations/1765030000000-dossier-states.js';
import { Documents1765050000000 } from '#storage/migrations/1765050000000-documents.js';
import { Devices1765060000000 } from '#storage/migrations/1765060000000-devices.js';
import { Speed1765070000000 } from '#storage/migrations/1765070000000-speed.js';
import { Telling1765071000000 } from '#storage/migrations/1765071000000-telling.js';
import { Judged1765080000000 } from '#storage/migrations/1765080000000-judged.js';
import { Lean1765090000000 } from '#storage/migrations/1765090000000-lean.js';
import { Incarnation1765200000000 } from '#storage/migrations/1765200000000-incarnation.js';
import { TopicIdentity1765210000000 } from '#storage/migrations/1765210000000-topic-identity.js';
import { SequenceText1765220000000 } from '#storage/migrations/1765220000000-sequence-text.js';
import { SourceChecks1765221000000 } from '#storage/migrations/1765221000000-source-checks.js';
import { RuleChange1765230000000 } from '#storage/migrations/1765230000000-rule-change.js';
import { Health1765240000000 } from '#storage/migrations/1765240000000-health.js';
import { Simulation1765240100000 } from '#storage/migrations/1765240100000-simulation.js';
import { ComplaintHolders1765260000000 } from '#storage/migrations/1765260000000-complaint-holders.js';
import { Withheld1765261000000 } from '#storage/migrations/1765261000000-withheld.js';
import { Erasures1765262000000 } from '#storage/migrations/1765262000000-erasures.js';
import { QuarantineKeepsLess1765280000000 } from '#storage/migrations/1765280000000-quarantine-keeps-less.js';
import { EventIds1765290000000 } from '#storage/migrations/1765290000000-event-ids.js';
import { TableComments1765290160000 } from '#storage/migrations/1765290160000-table-comments.js';
import { Accounts1765300000000 } from '#storage/migrations/1765300000000-accounts.js';
import { Audit1765300100000 } from '#storage/migrations/1765300100000-audit.js';
import { Registers1765310000000 } from '#storage/migrations/1765310000000-registers.js';
import { Alarms1765320000000 } from '#storage/migrations/1765320000000-alarms.js';
import { Notifications1765320100000 } from '#storage/migrations/1765320100000-notifications.js';
import { Handovers1765320200000 } from '#storage/migrations/1765320200000-handovers.js';
import { Displays1765400000000 } from '#storage/migrations/1765400000000-displays.js';
import { Assets1765410000000 } from '#storage/migrations/1765410000000-assets.js';
import { Roster1765420000000 } from '#storage/migrations/1765420000000-roster.js';
import { SecondFactor1765500000000 } from '#storage/migrations/1765500000000-second-factor.js';
import { SourceKeys1765510000000 } from '#storage/migrations/1765510000000-source-keys.js';
import { AlarmSamples1765600000000 } from '#storage/migrations/1765600000000-alarm-samples.js';
import { AlarmRules1765610000000 } from '#storage/migrations/1765610000000-alarm-rules.js';
import { OpenId1765710000000 } from '#storage/migrations/1765710000000-openid.js';
import { SourceRhythms1765720000000 } from '#storage/migrations/1765720000000-source-rhythms.js';
import { RuleChangeOfComplaints1765730000000 } from '#storage/migrations/1765730000000-rule-change-of-complaints.js';
import { SourceKeyVersion1765740000000 } from '#storage/migrations/1765740000000-source-key-version.js';
import { AuditRetired1765740100000 } from '#storage/migrations/1765740100000-audit-retired.js';
import { SessionBefore1765740200000 } from '#storage/migrations/1765740200000-session-before.js';
import { Hindsight1765740600000 } from '#storage/migrations/1765740600000-hindsight.js';
import { QuietHours1765740610000 } from '#storage/migrations/1765740610000-quiet-hours.js';
import { DeskSound1765740620000 } from '#storage/migrations/1765740620000-desk-sound.js';
import { Drills1765740700000 } from '#storage/migrations/1765740700000-drills.js';
import { ShiftWords1765740710000 } from '#storage/migrations/1765740710000-shift-words.js';
import { ErasedWords1765740800000 } from '#storage/migrations/1765740800000-erased-words.js';
import { ErasedSteps1765740900000 } from '#storage/migrations/1765740900000-erased-steps.js';
import { TrialFailures1765743000000 } from '#storage/migrations/1765743000000-trial-failures.js';
import { SourceHeard1765745000000 } from '#storage/migrations/1765745000000-source-heard.js';
import { SceneChanges1765744000000 } from '#storage/migrations/1765744000000-scene-changes.js';
import { DisplayPace1765749000000 } from '#storage/migrations/1765749000000-display-pace.js';
import { LetGoLate1765751000000 } from '#storage/migrations/1765751000000-let-go-late.js';
import { NoWaitOutruns1765753000000 } from '#storage/migrations/1765753000000-no-wait-outruns.js';

/** Append-only, in order of time. */
export const migrations = [
  Bones1764000000000,
  Index7661764800000000,
  Disputes1764900000000,
  Reading1764950000000,
  Filters1765010000000,
  ComplaintClocks1765020000000,
  DossierStates1765030000000,
  Documents1765050000000,
  Devices1765060000000,
  Speed1765070000000,
  Telling1765071000000,
  Judged1765080000000,
  Lean1765090000000,
  Incarnation1765200000000,
  TopicIdentity1765210000000,
  SequenceText1765220000000,
  SourceChecks1765221000000,
  RuleChange1765230000000,
  Health1765240000000,
  Simulation1765240100000,
  ComplaintHolders1765260000000,
  Withheld1765261000000,
  Erasures1765262000000,
  QuarantineKeepsLess1765280000000,
  EventIds1765290000000,
  TableComments1765290160000,
  Accounts1765300000000,
  Audit1765300100000,
  Registers1765310000000,
  Alarms1765320000000,
  Notifications1765320100000,
  Handovers1765320200000,
  Displays1765400000000,
  Assets1765410000000,
  Roster1765420000000,
  SecondFactor1765500000000,
  SourceKeys1765510000000,
  AlarmSamples1765600000000,
  AlarmRules1765610000000,
  OpenId1765710000000,
  SourceRhythms1765720000000,
  RuleChangeOfComplaints1765730000000,
  SourceKeyVersion1765740000000,
  AuditRetired1765740100000,
  SessionBefore1765740200000,
  Hindsight1765740600000,
  QuietHours1765740610000,
  DeskSound1765740620000,
  Drills1765740700000,
  ShiftWords1765740710000,
  ErasedWords1765740800000,
  ErasedSteps1765740900000,
  TrialFailures1765743000000,
  SceneChanges1765744000000,
  SourceHeard1765745000000,
  DisplayPace1765749000000,
  LetGoLate1765751000000,
  NoWaitOutruns1765753000000,
];

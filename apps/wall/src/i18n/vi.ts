import { viAlarmQuality } from '#i18n/vi/alarm-quality';
import { viAlarmRules } from '#i18n/vi/alarm-rules';
import { viAlarms } from '#i18n/vi/alarms';
import { viCases } from '#i18n/vi/cases';
import { viComplaints } from '#i18n/vi/complaints';
import { viDocuments } from '#i18n/vi/documents';
import { viDrillDown } from '#i18n/vi/drill-down';
import { viFilters } from '#i18n/vi/filters';
import { measureNames } from '#i18n/measure-names';
import { viHospitals } from '#i18n/vi/hospitals';
import { viLayers } from '#i18n/vi/layers';
import { viLeaders } from '#i18n/vi/leaders';
import { viNavigation } from '#i18n/vi/navigation';
import { viOpenId } from '#i18n/vi/openid';
import { viPeople } from '#i18n/vi/people';
import { viRhythms } from '#i18n/vi/rhythms';
import { viRoster } from '#i18n/vi/roster';
import { viSceneEditor } from '#i18n/vi/scene-editor';
import { viScenes } from '#i18n/vi/scenes';
import { viShift } from '#i18n/vi/shift';
import { viRegisters } from '#i18n/vi/registers';
import { viStages } from '#i18n/vi/stages';
import { viStates } from '#i18n/vi/states';
import { viStructure } from '#i18n/vi/structure';
import { viSubjects } from '#i18n/vi/subjects';
import { viTargets } from '#i18n/vi/targets';
import { viWall } from '#i18n/vi/wall';
import type { Words } from '#i18n/words-shape';

/** Vietnamese, the first language; its shape is the contract that every other language fulfils. */
export const vi = {
  ...viWall,
  ...viAlarms,
  ...viAlarmRules,
  ...viAlarmQuality,
  ...viDrillDown,
  ...viCases,
  ...viComplaints,
  ...viDocuments,
  ...viHospitals,
  ...viLayers,
  ...viLeaders,
  ...measureNames('vi'),
  ...viFilters,
  ...viNavigation,
  ...viOpenId,
  ...viPeople,
  ...viRhythms,
  ...viRoster,
  ...viSceneEditor,
  ...viScenes,
  ...viShift,
  ...viRegisters,
  ...viStages,
  ...viSubjects,
  ...viStates,
  ...viStructure,
  ...viTargets,
} as const;

/** What every language says. */
export type Messages = Words<typeof vi>;

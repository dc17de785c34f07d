import { enAlarmQuality } from '#i18n/en/alarm-quality';
import { enAlarmRules } from '#i18n/en/alarm-rules';
import { enAlarms } from '#i18n/en/alarms';
import { enCases } from '#i18n/en/cases';
import { enComplaints } from '#i18n/en/complaints';
import { enDocuments } from '#i18n/en/documents';
import { enDrillDown } from '#i18n/en/drill-down';
import { enFilters } from '#i18n/en/filters';
import { measureNames } from '#i18n/measure-names';
import { enHospitals } from '#i18n/en/hospitals';
import { enLayers } from '#i18n/en/layers';
import { enLeaders } from '#i18n/en/leaders';
import { enNavigation } from '#i18n/en/navigation';
import { enOpenId } from '#i18n/en/openid';
import { enPeople } from '#i18n/en/people';
import { enRhythms } from '#i18n/en/rhythms';
import { enRoster } from '#i18n/en/roster';
import { enSceneEditor } from '#i18n/en/scene-editor';
import { enScenes } from '#i18n/en/scenes';
import { enShift } from '#i18n/en/shift';
import { enRegisters } from '#i18n/en/registers';
import { enStages } from '#i18n/en/stages';
import { enStates } from '#i18n/en/states';
import { enStructure } from '#i18n/en/structure';
import { enSubjects } from '#i18n/en/subjects';
import { enTargets } from '#i18n/en/targets';
import { enWall } from '#i18n/en/wall';
import type { Messages } from '#i18n/vi';

/** English, for visitors; complete by type. */
export const en: Messages = {
  ...enWall,
  ...enAlarms,
  ...enAlarmRules,
  ...enAlarmQuality,
  ...enDrillDown,
  ...enCases,
  ...enComplaints,
  ...enDocuments,
  ...enHospitals,
  ...enLayers,
  ...enLeaders,
  ...measureNames('en'),
  ...enFilters,
  ...enNavigation,
  ...enOpenId,
  ...enPeople,
  ...enRhythms,
  ...enRoster,
  ...enSceneEditor,
  ...enScenes,
  ...enShift,
  ...enRegisters,
  ...enStages,
  ...enSubjects,
  ...enStates,
  ...enStructure,
  ...enTargets,
};

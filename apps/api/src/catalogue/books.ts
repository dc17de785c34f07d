import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Drill } from '#catalogue/drills.js';
import type { Target } from '#catalogue/judging.js';
import type { Hospital, QualityMeasure } from '#catalogue/hospitals.js';
import type { LayerDefinition } from '#catalogue/layers.js';
import type { KnownOfficial } from '#catalogue/officials.js';
import type { SceneFile } from '#catalogue/scene-schema.js';
import type { Flow } from '#catalogue/stages-file.js';
import type { Device, Subject } from '#catalogue/subjects.js';

/** What a province plans and answers for, beside its units and procedures. Files that a province may leave out. */
export interface ScoreBooks {
  readonly scoreboard: readonly IndexPlan[];
  readonly processes: readonly WorkProcess[];
  readonly ratings: readonly RatingSheet[];
  readonly reports: readonly ReportSet[];
  readonly officials: readonly KnownOfficial[];
  readonly subjects: readonly Subject[];
  readonly devices: readonly Device[];
  readonly layers: readonly LayerDefinition[];
  readonly hospitals: readonly Hospital[];
  readonly quality: readonly QualityMeasure[];
  readonly stages: readonly Flow[];
  readonly alarms: readonly AlarmRule[];
  readonly drills: readonly Drill[];
  readonly scenes: readonly SceneFile[];
}

/** The plan for one ranking (e.g. 118/KH-UBND): targets, and who answers for each component. */
export interface IndexPlan {
  /** Code in catalogue/indices/rankings.yaml, and of the indicator under which its editions are observed. */
  readonly index: string;
  readonly plan: string | null;
  readonly targets: readonly Target[];
  readonly components: readonly ComponentPlan[];
}

export interface ComponentPlan {
  /** Code of the component in rankings.yaml, and of the indicator of its score. */
  readonly component: string;
  readonly lead: string;
  readonly coUnits: readonly string[];
  /** Score to be reached; null: none was set. */
  readonly target: number | null;
  /** Codes of assigned tasks (subjects of task events). */
  readonly tasks: readonly string[];
}

/** A process of a quality system (ISO 9001): who does what, in which order. */
export interface WorkProcess {
  readonly code: string;
  readonly name: string;
  readonly standard: string;
  /** Unit that owns the process. */
  readonly unit: string;
  readonly steps: readonly { readonly name: string; readonly owner: string; readonly limitDays: number | null }[];
}

/** A yearly sheet by which agencies are rated: points by criterion, a class by their sum. */
export interface RatingSheet {
  readonly code: string;
  readonly name: string;
  readonly basis: string;
  /** `indicator`: under which the points of an agency are observed. */
  readonly criteria: readonly { readonly indicator: string; readonly name: string; readonly max: number }[];
  /** Best first; `from`: smallest sum of points. */
  readonly classes: readonly { readonly name: string; readonly from: number }[];
  readonly units: readonly string[];
}

/** Indicators that are reported together for a period. */
export interface ReportSet {
  readonly code: string;
  readonly name: string;
  readonly to: string;
  readonly period: 'month' | 'quarter' | 'year';
  readonly indicators: readonly string[];
}

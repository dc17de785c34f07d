import type { Kind } from '@ioc/shared/events/contract';
import { complaintKind } from '#cases/complaints/complaint.kind.js';
import { documentKind } from '#cases/documents/document.kind.js';
import { dossierKind } from '#cases/dossiers/dossier.kind.js';
import { kpiKind } from '#cases/kpis/kpi.kind.js';
import type { CaseKindDefinition } from '#cases/case-kind.js';
import { registerKind } from '#cases/registers/register.kind.js';
import { taskKind } from '#cases/tasks/task.kind.js';

export type CaseKind = Exclude<Kind, 'source'>;

/** Every kind of case; a new kind is a definition of its own and one line here. */
export const caseKinds: Record<CaseKind, CaseKindDefinition<unknown>> = {
  dossier: dossierKind as CaseKindDefinition<unknown>,
  complaint: complaintKind as CaseKindDefinition<unknown>,
  task: taskKind as CaseKindDefinition<unknown>,
  document: documentKind as CaseKindDefinition<unknown>,
  kpi: kpiKind as CaseKindDefinition<unknown>,
  register: registerKind as CaseKindDefinition<unknown>,
};

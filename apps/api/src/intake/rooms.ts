import type { Kind } from '@ioc/shared/events/contract';
import { complaintRoom } from '#cases/complaints/complaint.room.js';
import { documentRoom } from '#cases/documents/document.room.js';
import { dossierRoom } from '#cases/dossiers/dossier.room.js';
import { kpiRoom } from '#cases/kpis/kpi.room.js';
import type { Room } from '#cases/room.js';
import { taskRoom } from '#cases/tasks/task.room.js';

export type CaseKind = Exclude<Kind, 'source'>;

/** Every kind of case; a new kind is a room of its own and one line here. */
export const rooms: Record<CaseKind, Room<unknown>> = {
  dossier: dossierRoom as Room<unknown>,
  complaint: complaintRoom as Room<unknown>,
  task: taskRoom as Room<unknown>,
  document: documentRoom as Room<unknown>,
  kpi: kpiRoom as Room<unknown>,
};

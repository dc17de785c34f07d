import { AccountRole } from '@ioc/shared/answers/accounts';
import type { Right } from '#identity/right.js';
import { figureRoles, onWall, shiftRoles } from '#identity/role-groups.js';

const figures: Right = { who: figureRoles, figures: 'own', cut: true };
const causes: Right = { ...figures, cases: true };
const ofSources: Right = { who: figureRoles, figures: 'sources', cut: true };
const idsOfSources: Right = { ...ofSources, cases: true };
const ofProvince: Right = { who: figureRoles, figures: 'province' };
const rated: Right = { who: 'signed-in', figures: 'own', cut: true };
const published: Right = { who: 'signed-in', figures: 'province' };
const signedIn: Right = { who: 'signed-in' };
const enrolling: Right = { who: 'signed-in', beforeEnrolment: true };
const self: Right = { ...enrolling, withoutRole: true };
/** What a wall needs to draw itself. */
const picture: Right = { who: [...AccountRole.options, 'display'] };
const layers: Right = { who: onWall(figureRoles), figures: 'ground' };
const ofGround: Right = { who: figureRoles, figures: 'ground' };
const displays: Right = { who: ['operator', 'shift-lead', 'administrator'] };
const everyone: Right = { who: 'everyone' };
const cases: Right = { who: ['operator', 'shift-lead', 'leader', 'department'], cut: true, cases: true };
const officials: Right = { who: ['leader', 'department'], cut: true, cases: true };
const shift: Right = { who: shiftRoles };
/** Also whoever writes the rules and the roster. */
const aroundShift: Right = { who: [...shiftRoles, 'administrator'] };
/** Rules decide who is woken at night. */
const ruleWriters: Right = { who: ['shift-lead', 'administrator'] };
const rosterWriters: Right = { who: ['shift-lead', 'administrator'] };
/** What stands on a wall is what the room sees. */
const sceneWriters: Right = { who: ['shift-lead', 'administrator'] };
const onDuty: Right = { who: ['operator', 'shift-lead'] };
const quarantine: Right = { who: ['shift-lead', 'administrator', 'department'], cut: true, cases: true };
const accounts: Right = { who: ['administrator'], cases: true };
const sourceKeys: Right = { who: ['administrator', 'department'], cut: true, cases: true };
const replay: Right = { who: 'administrator-key' };

/** Every address of the program. One that is missing here keeps it from starting (rights.ts). */
export const rights: Readonly<Record<string, Right>> = {
  'GET /live': everyone,
  'GET /ready': everyone,
  'GET /health': everyone,
  'POST /api/session': everyone,
  'POST /api/invitations/look': everyone,
  'POST /api/invitations/accept': everyone,
  'POST /api/events': { who: 'source-key' },
  'GET /api/session/methods': everyone,
  'GET /api/session/openid': everyone,
  'GET /api/session/openid/callback': everyone,
  'GET /api/session': self,
  'DELETE /api/session': self,
  'GET /api/account/second-factor': enrolling,
  'POST /api/account/second-factor': enrolling,
  'POST /api/account/second-factor/confirmation': enrolling,
  'POST /api/account/second-factor/recovery-codes': signedIn,
  'POST /api/account/second-factor/removal': signedIn,
  'GET /api/account/sessions': signedIn,
  'DELETE /api/account/sessions': signedIn,
  'DELETE /api/account/sessions/:id': signedIn,
  'POST /api/account/password': signedIn,
  'GET /api/accounts': accounts,
  'POST /api/accounts': accounts,
  'PATCH /api/accounts/:id': accounts,
  'POST /api/accounts/:id/link': accounts,
  'DELETE /api/accounts/:id/sessions': accounts,
  'DELETE /api/accounts/:id/second-factor': accounts,
  'GET /api/source-keys': sourceKeys,
  'POST /api/source-keys': sourceKeys,
  'POST /api/source-keys/:id/rotation': sourceKeys,
  'DELETE /api/source-keys/:id': sourceKeys,
  'GET /api/displays': displays,
  'POST /api/displays': displays,
  'DELETE /api/displays/:id': displays,
  'POST /api/display/pairing': everyone,
  'POST /api/display/report': { who: ['display'] },
  'GET /api/audit': { who: ['auditor'] },
  'GET /api/catalogue': picture,
  'GET /api/catalogue/procedures': signedIn,
  'GET /api/catalogue/units': signedIn,
  'GET /api/catalogue/targets': signedIn,
  'GET /api/periods': signedIn,
  'GET /api/periods/:kind/:key': signedIn,
  'GET /api/units': signedIn,
  'GET /api/units/:code': signedIn,
  'GET /api/units/:code/history': signedIn,
  'GET /api/map/base': picture,
  'GET /api/map/vietnam': picture,
  'GET /api/map/communes': picture,
  'GET /api/map/hexes': picture,
  'GET /api/map/units': picture,
  'GET /api/processes': signedIn,
  'GET /api/ratings': signedIn,
  'GET /api/ratings/:code': rated,
  'GET /api/report-sets': signedIn,
  'GET /api/report-sets/:code': published,
  'GET /api/report-sets/:code/csv': published,
  'GET /api/figures': figures,
  'GET /api/figures/:indicator': figures,
  'GET /api/figures/:indicator/restatements': figures,
  'GET /api/figures/:indicator/restatements/:known': causes,
  'GET /api/figures/:indicator/topics': figures,
  'GET /api/figures/:indicator/by/:dimension': figures,
  'GET /api/indices/766': figures,
  'GET /api/indices/766/units': figures,
  'GET /api/indices/766/what-if': figures,
  'GET /api/indices/766/procedures': figures,
  'GET /api/structure': figures,
  'GET /api/structure/:indicator': figures,
  'GET /api/reports/ii06a': figures,
  'GET /api/reports/books': ofProvince,
  'GET /api/scoreboard': ofProvince,
  'GET /api/targets': ofProvince,
  'GET /api/registers/procedures': ofProvince,
  'GET /api/registers/processes': figures,
  'GET /api/registers/processes/:code/runs': figures,
  'GET /api/registers/sheets/:code': figures,
  'GET /api/registers/reports/:code': ofProvince,
  'GET /api/registers/equipment': figures,
  'GET /api/map/layers': layers,
  'GET /api/map/layers/:code': layers,
  'GET /api/hospitals': ofGround,
  'GET /api/hospitals/:code': ofGround,
  'GET /api/map/layers/:code/things': ofGround,
  'GET /api/observations': figures,
  'GET /api/observations/:indicator/latest': figures,
  'GET /api/subjects': figures,
  'GET /api/subjects/:code': figures,
  'GET /api/dossiers/states': figures,
  'GET /api/complaints/overview': figures,
  'GET /api/documents/summary': figures,
  'GET /api/sources/totals': ofSources,
  'GET /api/sources/totals/missing': idsOfSources,
  'GET /api/sources/refusals': idsOfSources,
  'GET /api/source-rhythms': ofProvince,
  'POST /api/source-rhythms': ruleWriters,
  'GET /api/dossiers': cases,
  'GET /api/dossiers/:code': cases,
  'GET /api/dossiers/:code/desks': cases,
  'GET /api/at-risk': cases,
  'GET /api/complaints': cases,
  'GET /api/complaints/:code': cases,
  'GET /api/tasks': cases,
  'GET /api/tasks/:code': cases,
  'GET /api/documents': cases,
  'GET /api/documents/:code': cases,
  'GET /api/documents/officials': officials,
  'GET /api/conflicts': cases,
  'GET /api/events/:topic/:partition/:offset': cases,
  'GET /api/quarantine': quarantine,
  'GET /api/quarantine/groups': quarantine,
  'POST /api/quarantine/replay': replay,
  'POST /api/quarantine/:topic/:partition/:offset/replay': replay,
  'GET /api/alarms': shift,
  'GET /api/alarms/groups': shift,
  'GET /api/alarms/:id': shift,
  'GET /api/alarm-quality': aroundShift,
  'GET /api/alarm-quality/alarms': aroundShift,
  'GET /api/alarm-rules': aroundShift,
  'GET /api/alarm-trials': aroundShift,
  'GET /api/alarm-trials/:id': aroundShift,
  'POST /api/alarm-rules': ruleWriters,
  'POST /api/alarm-rules/withdrawals': ruleWriters,
  'POST /api/alarm-trials': aroundShift,
  'POST /api/alarm-trials/:id/cancellation': aroundShift,
  'POST /api/alarm-acknowledgements': onDuty,
  'POST /api/alarms/:id/actions': onDuty,
  'GET /api/shift/entries': shift,
  'GET /api/shift/handovers': shift,
  'GET /api/shift/timeline': shift,
  'GET /api/drills': aroundShift,
  'GET /api/drills/current': everyone,
  'GET /api/drills/:id': aroundShift,
  'POST /api/drills': ruleWriters,
  'POST /api/drills/:id/end': ruleWriters,
  'GET /api/scenes': sceneWriters,
  'GET /api/scenes/:code': sceneWriters,
  'POST /api/scenes': sceneWriters,
  'POST /api/scenes/:code/withdrawal': sceneWriters,
  'GET /api/roster': aroundShift,
  'GET /api/roster/history': aroundShift,
  'POST /api/roster/slots': rosterWriters,
  'POST /api/roster/exceptions': rosterWriters,
  'POST /api/roster/withdrawals': rosterWriters,
  'POST /api/shift/entries': onDuty,
  'POST /api/shift/handovers': onDuty,
  'POST /api/shift/handovers/:id/confirmation': onDuty,
};

/** Who an alarm belongs to and is passed on to: roles of a shift, never persons. */
export const dutyRoles = [
  'operator',
  'shift-lead',
  'technician',
  'unit-contact',
  'unit-head',
  'office',
  'duty-leader',
  'vice-chair',
] as const;
export type DutyRole = (typeof dutyRoles)[number];

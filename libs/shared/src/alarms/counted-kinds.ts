/** What a number of the page counts; its alarms are asked for under the same word. */
export const countedKinds = [
  'raised',
  'flood',
  'peak',
  'standing',
  'chattering',
  'repeating',
  'acknowledged',
  'waiting',
] as const;
export type CountedKind = (typeof countedKinds)[number];

/** What a hospital's system counts of a day; rates divide one by another. In the order in which people read them. */
export const hospitalCounts = [
  'visits',
  'waitingMinutes',
  'rated',
  'satisfied',
  'complaints',
  'transfers',
  'bedsUsed',
  'beds',
] as const;

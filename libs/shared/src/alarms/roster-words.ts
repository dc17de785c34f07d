/** On which days a slot is kept, by the working calendar: every day, working days alone, days of rest alone. */
export const slotDays = ['every', 'working', 'rest'] as const;
/** What is otherwise on one day: somebody else is on; the person is away; the slot is not kept. */
export const exceptionKinds = ['swap', 'leave', 'off'] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

import type { viShift as vi } from '#i18n/vi/shift';
import type { Words } from '#i18n/words-shape';

/** The log of the shift and its handover, in English. */
export const enShift: Words<typeof vi> = {
  shift: {
    title: 'Shift',
    lead: 'A handover is made from facts, and confirmed by who gives and who takes. The log only grows.',
    handover: 'Handover',
    since: 'Since the handover before',
    open: 'Open alarms',
    unowned: 'Nobody has them',
    promises: 'Promises that wait',
    acknowledged: 'Acknowledgements',
    closed: 'Alarms closed',
    outages: 'When nothing was judged',
    note: 'Note for the next shift',
    give: 'Give the shift over',
    take: 'Take over from {{name}}',
    given: 'Handovers',
    at: 'When',
    givenBy: 'Given by',
    takenBy: 'Taken by',
    notTaken: 'not taken yet',
    log: 'Log',
    entry: 'Entry',
    write: 'Write',
    find: 'Find in the log',
    empty: 'No such entry',
    done: 'Written',
  },
};

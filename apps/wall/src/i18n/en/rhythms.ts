import type { viRhythms as vi } from '#i18n/vi/rhythms';
import type { Words } from '#i18n/words-shape';

/** The rhythm of each source. */
export const enRhythms: Words<typeof vi> = {
  rhythms: {
    title: 'The rhythm of each source',
    lead: 'How many events are to be expected at the least in each hour of a working day. Learned each day from the last five weeks, without Tết, holidays and swapped days; a shift lead may correct it. The steadier the rhythm, the sooner a silence is seen.',
    from: {
      page: 'written here',
      catalogue: 'catalogue',
      learned: 'learned from the journal',
      none: 'too few days to learn from',
    },
    days: 'from {{n, working day|working days}}',
    changed: '{{author}}, {{at}}: {{reason}}',
    of: 'Rhythm by hour',
    origin: 'Where it is from',
    hour: '{{hour}}:00: {{n, event|events}}',
    hourShort: '{{hour}}:00',
    change: 'Change',
    changeOf: 'Change the rhythm of {{name}}',
    reason: 'Reason',
    send: 'Save',
    cancel: 'Cancel',
    back: 'Use what was learned',
    done: 'Saved',
    bad: 'Each hour needs a number from 0 to 1,000,000',
  },
};

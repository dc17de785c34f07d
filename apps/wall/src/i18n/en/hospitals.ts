import type { viHospitals } from '#i18n/vi/hospitals';
import type { Words } from '#i18n/words-shape';

export const enHospitals: Words<typeof viHospitals> = {
  hospitals: {
    title: 'Quality of hospitals',
    lead: 'Worked out from counts that the hospital system sends: numerators and denominators, no ready-made rates. Each number leads to the records that make it.',
    window: 'Window',
    days: '{{n, day|days}}',
    from: 'From {{from}} to {{to}}',
    hospital: 'Hospital',
    all: 'All',
    sent: 'Days with counts',
    measure: 'Measure',
    few: 'few, not judged',
    none: 'This province has no hospitals in its catalogue',
    noneHint: 'Hospitals stand in hospitals.yaml, measures and thresholds in quality.yaml of the catalogue.',
    silent: 'Nothing was counted in this window',
    silentHint:
      'It fills when the hospital system sends vn.ioc.register.hospital-counted.v1 to the topic register.events.',
    thresholds: 'How it is worked out, and thresholds',
    attention: 'attention when',
    breach: 'out of bounds when',
    smallest: 'not judged when the sample is below {{n}}',
    records: 'Day by day',
    day: 'Day',
    count: {
      visits: 'visits',
      waitingMinutes: 'minutes waited',
      rated: 'who answered',
      satisfied: 'satisfied',
      complaints: 'complaints',
      transfers: 'transfers',
      beds: 'beds',
      bedsUsed: 'beds used',
    },
  },
};

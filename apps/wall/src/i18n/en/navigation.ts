import type { Messages } from '#i18n/vi';

export const enNavigation: Pick<Messages, 'menu'> = {
  menu: {
    label: 'Pages',
    figures: 'Figures',
    work: 'Work',
    units: 'Units',
    workings: 'Workings',
    tasks: 'Assigned tasks',
    dossiers: 'Dossiers',
  },
};

import type { DutyRole } from '@ioc/shared/alarms/roles';

/** Roles as alarms name them. */
export const roleWords: Readonly<Record<DutyRole, { readonly vi: string; readonly en: string }>> = {
  operator: { vi: 'Giám sát viên', en: 'Operator' },
  'shift-lead': { vi: 'Trưởng ca', en: 'Shift lead' },
  technician: { vi: 'Kỹ thuật', en: 'Technician' },
  'unit-contact': { vi: 'Đầu mối đơn vị', en: 'Contact of the unit' },
  'unit-head': { vi: 'Người đứng đầu đơn vị', en: 'Head of the unit' },
  office: { vi: 'Văn phòng UBND', en: 'Office of the People’s Committee' },
  'duty-leader': { vi: 'Lãnh đạo trực', en: 'Leader on duty' },
  'vice-chair': { vi: 'Phó Chủ tịch', en: 'Vice-chair' },
};

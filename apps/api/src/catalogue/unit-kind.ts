export type UnitKind = 'province' | 'department' | 'commune' | 'centre' | 'district';

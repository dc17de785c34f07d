/** Who decides an administrative procedure: the People's Committee of the province, a department, a district, a commune. */
export const procedureLevels = ['province', 'department', 'district', 'commune'] as const;
export type ProcedureLevel = (typeof procedureLevels)[number];

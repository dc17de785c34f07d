export const answer = (_url: string, _units: unknown[], _procedures: unknown[]): unknown => undefined;

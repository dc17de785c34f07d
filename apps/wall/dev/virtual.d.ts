declare module 'virtual:catalogue' {
  export const units: {
    code: string;
    name: string;
    shortName?: string;
    kind: string;
    lat: number | null;
    lon: number | null;
  }[];
  export const indicators: { code: string; name: string; nameEn: string; window: string; headline?: number }[];
  export const sources: { code: string; name: string; shortName?: string; expectedSeconds: number }[];
  export const procedures: { code: string; name: string }[];
}

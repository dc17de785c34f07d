/** Độ khẩn of a document, in the language of those who read it. */
export const classNames: Readonly<Record<string, string>> = { normal: 'Thường', urgent: 'Khẩn', express: 'Hỏa tốc' };

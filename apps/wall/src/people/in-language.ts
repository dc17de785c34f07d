/** Messages of the server are `tiếng Việt / English`. Pure. */
export function inLanguage(message: string, locale: 'vi-VN' | 'en-GB'): string {
  const at = message.indexOf(' / ');
  if (at < 0) return message;
  return locale === 'vi-VN' ? message.slice(0, at) : message.slice(at + 3);
}

import { describe, expect, it } from '@jest/globals';
import { inLanguage } from '#people/in-language';

describe('words of the server', () => {
  it.each([
    ['Sai / wrong', 'vi-VN', 'Sai'],
    ['Sai / wrong', 'en-GB', 'wrong'],
    ['HTTP/1.1', 'en-GB', 'HTTP/1.1'],
    ['Sai / wrong a / b', 'en-GB', 'wrong a / b'],
  ] as const)('%s in %s', (message, locale, words) => expect(inLanguage(message, locale)).toBe(words));
});

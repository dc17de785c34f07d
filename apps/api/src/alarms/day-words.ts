import type { weekdays } from '#catalogue/alarm-rules.js';
import { instantText } from '#calendar/local-day.js';

/** 17:00, in local time. Pure. */
export const hourText = (at: number): string => instantText(at).slice(11, 16);

/** Weekdays as sentences name them. */
export const weekdayWords: Readonly<Record<(typeof weekdays)[number], readonly [string, string]>> = {
  monday: ['thứ Hai', 'Monday'],
  tuesday: ['thứ Ba', 'Tuesday'],
  wednesday: ['thứ Tư', 'Wednesday'],
  thursday: ['thứ Năm', 'Thursday'],
  friday: ['thứ Sáu', 'Friday'],
  saturday: ['thứ Bảy', 'Saturday'],
  sunday: ['Chủ nhật', 'Sunday'],
};

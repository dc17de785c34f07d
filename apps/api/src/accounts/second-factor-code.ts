import * as z from 'zod';

/** Of an app, or a recovery code; looked at as it was typed. */
export const SecondFactorCode = z
  .string()
  .trim()
  .min(6, 'cần sáu chữ số của ứng dụng, hoặc một mã khôi phục / expected six digits of the app, or a recovery code')
  .max(40);

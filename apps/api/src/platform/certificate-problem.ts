const dayMs = 86_400_000;
/** Authorities of the state take days to renew a certificate. */
const warnDays = 14;

export interface CertificateFacts {
  /** Why the files are not used; null: they are. */
  readonly broken: string | null;
  readonly validTo: number;
  readonly now: number;
}
export interface CertificateProblem {
  readonly code: 'certificate-broken' | 'certificate-over' | 'certificate-ends';
  readonly message: string;
  readonly messageEn: string;
  readonly closesDoor: false;
  readonly stale: false;
}

/** What people have to do about the certificate; null: nothing. Pure. */
export function certificateProblem({ broken, validTo, now }: CertificateFacts): CertificateProblem | null {
  const days = Math.floor((validTo - now) / dayMs);
  if (validTo <= now)
    return problem('certificate-over', 'Chứng thư HTTPS đã hết hạn', 'The HTTPS certificate has expired');
  if (broken !== null)
    return problem(
      'certificate-broken',
      `Chứng thư HTTPS mới không dùng được, giữ chứng thư cũ: ${broken}`,
      `The new HTTPS certificate cannot be used, the old one stays: ${broken}`,
    );
  if (days >= warnDays) return null;
  return problem(
    'certificate-ends',
    `Chứng thư HTTPS hết hạn sau ${days} ngày`,
    `The HTTPS certificate expires in ${days} days`,
  );
}

const problem = (code: CertificateProblem['code'], message: string, messageEn: string): CertificateProblem => ({
  ...{ code, message, messageEn, closesDoor: false, stale: false },
});

import { BadRequestException } from '@nestjs/common';
import type { Catalogue } from '#catalogue/catalogue.js';

/** A unit's own code, from any of its codes. @throws BadRequestException that names the word which holds the unknown one */
export function ownUnit(code: string, { unitCodes }: Pick<Catalogue, 'unitCodes'>, word = 'unit'): string {
  const own = unitCodes.get(code);
  if (own === undefined) throw new BadRequestException(`${word}: không có đơn vị ${code} / no such unit`);
  return own;
}

import { type ArgumentMetadata, BadRequestException, Injectable, type PipeTransform } from '@nestjs/common';
import { badTextIn } from '#platform/bad-text.js';
import { type Issue, saidOfIssues } from '#platform/said-of-issues.js';

/** Holds parameters and bodies against the schema that their handler names, and refuses text that no table can hold. */
@Injectable()
export class SchemaPipe implements PipeTransform {
  async transform(value: unknown, { type, data, schema }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom' || Buffer.isBuffer(value)) return value;
    const bad = badTextIn(value);
    if (bad !== null) throw new BadRequestException(badText(bad || data || null));
    if (!schema) return value;
    const result = await schema['~standard'].validate(value);
    if (!result.issues) return result.value;
    throw new BadRequestException(saidOfIssues(result.issues as readonly Issue[], { in: type, name: data }));
  }
}

const badText = (field: string | null) => ({
  code: 'bad-text',
  field,
  message: `${field ?? ''}: có ký tự U+0000 hoặc nửa ký tự, không lưu được / holds U+0000 or half a surrogate pair, which cannot be stored`,
});

import { type ArgumentMetadata, BadRequestException, Injectable, type PipeTransform } from '@nestjs/common';
import { badTextIn } from '#platform/bad-text.js';
import { isUnspoken, typedText } from '#platform/plain-text.js';
import { type Issue, saidOfIssues } from '#platform/said-of-issues.js';

/**
 * Holds parameters and bodies against the schema that their handler names, in plain letters, and refuses text that no table can
 * hold. What a person writes may no more bear the mark of a state secret than an event: logs of shifts grow and are never cut.
 */
@Injectable()
export class SchemaPipe implements PipeTransform {
  constructor(private readonly isSecret: (body: unknown) => boolean) {}

  async transform(value: unknown, { type, data, schema }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom' || Buffer.isBuffer(value)) return value;
    const bad = badTextIn(value);
    if (bad !== null) throw new BadRequestException(badText(bad || data || null));
    if (type === 'body' && this.isSecret(unspoken(value))) throw new BadRequestException(stateSecret);
    if (!schema) return value;
    const result = await schema['~standard'].validate(typedText(value));
    if (!result.issues) return result.value;
    throw new BadRequestException(saidOfIssues(result.issues as readonly Issue[], { in: type, name: data }));
  }
}

/** A body without what nobody keeps as it is written. */
function unspoken(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => !isUnspoken(name)));
}

const stateSecret = {
  code: 'state-secret',
  field: null,
  message:
    'Có dấu mật: nội dung mật không được ghi vào đây, và không có gì được giữ lại / bears the mark of a state secret: it must not be written here, and nothing of it was kept',
};

const badText = (field: string | null) => ({
  code: 'bad-text',
  field,
  message: `${field ?? ''}: có ký tự U+0000 hoặc nửa ký tự, không lưu được / holds U+0000 or half a surrogate pair, which cannot be stored`,
});

import type { OpenAPIObject } from '@nestjs/swagger';

type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['get']>;
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** What can happen at every address, and at those with a name in their path or a body. */
const always = {
  400: 'Tham số sai / a parameter is wrong',
  403: 'Vai trò không được, hoặc tên máy chủ lạ / not for this role, or not under that name of the server',
  429: 'Quá nhiều yêu cầu cùng lúc, hoặc sai nhiều lần / too many requests, or too many wrong attempts; Retry-After',
  431: 'Địa chỉ quá dài / the address is too long',
  500: 'Lỗi của chương trình / an error of the program',
  503: 'Cơ sở dữ liệu không trả lời / the database is away; Retry-After',
};
const named = { 404: 'Không tìm thấy / not found' };
const sent = {
  413: 'Nội dung quá lớn / the body is too large',
  415: 'Sai content-type / wrong content type',
};

/**
 * Writes into every operation what it answers when it does not do what was asked, in the one shape of errors. What an
 * operation says of a status itself stays.
 */
export function withErrors(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, of]) => {
      const known = methods.flatMap((method) => (of[method] ? [[method, documented(path, method, of[method])]] : []));
      return [path, { ...of, ...(Object.fromEntries(known) as Paths[string]) }];
    }),
  );
  return { ...document, paths };
}

function documented(path: string, method: (typeof methods)[number], operation: Operation): Operation {
  const statuses = { ...always, ...(path.includes('{') ? named : {}), ...(method === 'get' ? {} : sent) };
  const responses = Object.entries(statuses).map(([status, description]) => [status, { description, content }]);
  return { ...operation, responses: { ...Object.fromEntries(responses), ...operation.responses } };
}

/** The shape itself (answers/error) stands in the document because the event door names it. */
const content = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };

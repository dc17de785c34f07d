/** What went wrong, in one sentence for whoever typed the command. Pure. */
function sentence(error) {
  if (!(error instanceof Error)) return String(error);
  const code = String(error.code ?? '');
  const first = error.errors?.[0];
  if (error.message === '' && first) return sentence(first);
  if (code.startsWith('ERR_PARSE_ARGS')) {
    return `Tham số sai / wrong arguments: ${error.message.split('. ')[0]}. Xem / see: --help`;
  }
  if (code === 'ERR_MODULE_NOT_FOUND')
    return `Thiếu tệp chương trình, chạy "npm ci" rồi "npm run build" / a program file is missing, run both: ${error.message.split('\n')[0]}`;
  const known = systemErrors[code];
  if (known) return `${known}: ${error.path ?? error.address ?? error.message}${error.port ? `:${error.port}` : ''}`;
  if (faults.some((fault) => error instanceof fault))
    return `Lỗi của chương trình / a fault of the program: ${error.message} (LOG_LEVEL=debug: chi tiết / details)`;
  return error.message || code || error.name;
}

/** What no input should lead to. */
const faults = [TypeError, ReferenceError, SyntaxError];
const systemErrors = {
  ENOENT: 'Không có tệp / no such file',
  EACCES: 'Không có quyền / permission denied',
  EPERM: 'Không có quyền / permission denied',
  EISDIR: 'Cần một tệp, đây là thư mục / expected a file, this is a directory',
  ENOTDIR: 'Cần một thư mục, đây là tệp / expected a directory, this is a file',
  ENOSPC: 'Hết chỗ trên đĩa / the disk is full',
  EROFS: 'Đĩa chỉ đọc / the disk is read-only',
  EADDRINUSE: 'Cổng đang có chương trình khác dùng / the port is taken by another program',
  EADDRNOTAVAIL: 'Máy này không có địa chỉ ấy / this machine has no such address',
  ENOTFOUND: 'Không tìm thấy máy chủ / no such host',
  ECONNREFUSED: 'Không có chương trình nào trả lời / nothing answers',
  ETIMEDOUT: 'Không trả lời kịp / no answer in time',
};

/** Ends the program with the sentence; the stack is shown only to who asks for it. */
export function fail(error) {
  console.error(`✗ ${sentence(error)}`);
  if (process.env.LOG_LEVEL === 'debug') console.error(error);
  process.exit(1);
}

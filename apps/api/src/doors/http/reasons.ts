import type { Reason } from '#problems/rejection.js';

/** Why an event is refused, for the department that sent it. */
const words: Record<Reason, string> = {
  'null-value': 'Bản ghi không có nội dung',
  'too-large': 'Bản ghi quá lớn',
  'not-json': 'Nội dung không phải JSON (UTF-8)',
  'bad-text': 'Chuỗi chữ không đọc được: đã nén, mã hóa hoặc chứa ký tự không lưu được',
  'wrong-envelope': 'Thuộc tính CloudEvents sai hoặc thiếu',
  'state-secret': 'Văn bản mật không được đưa vào hệ thống; nội dung không được lưu',
  'personal-data': 'Mã chứa dữ liệu cá nhân (họ tên, số điện thoại, số định danh); nội dung không được lưu',
  'bad-code': 'Mã chứa ký tự ẩn hoặc ký tự giả dạng',
  'unknown-type': 'Loại sự kiện không có trong quy ước',
  'wrong-field': 'Trường dữ liệu sai',
  'from-the-future': 'Thời điểm nằm trong tương lai',
  'unknown-unit': 'Đơn vị không có trong danh mục',
  'unknown-procedure': 'Thủ tục không có trong danh mục',
  'unknown-category': 'Lĩnh vực phản ánh không có trong danh mục',
  'unknown-indicator': 'Chỉ tiêu không có trong danh mục',
  'out-of-scale': 'Giá trị ngoài thang đo của chỉ tiêu',
  'unknown-device': 'Thiết bị không có trong danh mục',
  'unknown-register': 'Quy trình, phiếu, tiêu chí hoặc bộ báo cáo không có trong danh mục',
  'unknown-state': 'Mã trạng thái không có trong danh mục',
  conflict: 'Trùng mã sự kiện nhưng khác nội dung',
  'refused-by-store': 'Không lưu được',
  'unknown-source': 'Nguồn không có trong danh mục, hoặc đã kết thúc',
  'foreign-source': 'Không được gửi thay nguồn khác',
  'foreign-kind': 'Nguồn hoặc khóa này không được gửi loại dữ liệu đó',
  'foreign-unit': 'Khóa này không được gửi dữ liệu của đơn vị đó',
  'wrong-topic': 'Gửi sai topic',
};

export const messageOf = (reason: Reason, path: string | null, detail: string): string =>
  `${words[reason]}${path === null ? '' : ` – trường ${path}`}: ${detail}`;

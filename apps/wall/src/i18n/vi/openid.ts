/** Đăng nhập qua nhà cung cấp OpenID, và người chưa được giao quyền. */
export const viOpenId = {
  openid: {
    button: 'Đăng nhập một lần (SSO)',
    buttonOf: 'Đăng nhập bằng {{name}}',
    or: 'Hoặc bằng tài khoản của chương trình này:',
    away: 'Máy chủ xác thực chưa trả lời. Thử lại sau, hoặc đăng nhập bằng tài khoản của chương trình này.',
    cancelled: 'Việc đăng nhập đã bị hủy ở máy chủ xác thực.',
    refused: 'Máy chủ xác thực trả lời không đúng, nên không đăng nhập được. Thử lại; nếu vẫn vậy, báo quản trị viên.',
    stale: 'Lượt đăng nhập này đã dùng hoặc đã quá mười phút. Hãy đăng nhập lại.',
    locked: 'Tài khoản này đã bị khóa. Liên hệ quản trị viên.',
    'second-factor':
      'Tài khoản này cần yếu tố thứ hai, mà máy chủ xác thực không xác nhận. Đăng nhập bằng mật khẩu và mã, hoặc báo quản trị viên.',
    rights: 'Không xác định được quyền của tài khoản. Báo quản trị viên.',
  },
  noRights: {
    title: 'Chưa được giao quyền',
    lead: 'Bạn đã đăng nhập, nhưng tài khoản chưa có vai trò nào. Xin quản trị viên giao quyền, rồi thử lại.',
    again: 'Thử lại',
  },
};

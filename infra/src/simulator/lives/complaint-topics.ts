/** What citizens write about, by category code: how often, and public titles without personal data. */
const topics: Readonly<Record<string, { readonly weight: number; readonly titles: readonly string[] }>> = {
  'ha-tang-giao-thong': { weight: 20, titles: ['Ổ gà sâu giữa đường', 'Nắp cống bị vỡ', 'Đường xuống cấp sau mưa'] },
  've-sinh-moi-truong': {
    weight: 18,
    titles: ['Rác tập kết không đúng nơi', 'Xe rác không thu gom', 'Mùi hôi từ cơ sở sản xuất'],
  },
  'cap-thoat-nuoc': { weight: 10, titles: ['Ngập úng sau mưa', 'Mất nước sinh hoạt', 'Cống thoát nước bị tắc'] },
  'chieu-sang-cay-xanh': { weight: 9, titles: ['Đèn đường không sáng', 'Cây xanh gãy cành', 'Cây che biển báo'] },
  'trat-tu-do-thi': {
    weight: 8,
    titles: ['Lấn chiếm vỉa hè', 'Biển quảng cáo sai quy định', 'Họp chợ dưới lòng đường'],
  },
  dien: { weight: 5, titles: ['Mất điện kéo dài', 'Dây điện sà thấp'] },
  'an-toan-giao-thong': {
    weight: 6,
    titles: ['Đèn tín hiệu hỏng', 'Thiếu biển báo ở ngã ba', 'Xe quá tải chạy qua khu dân cư'],
  },
  'an-ninh-trat-tu': { weight: 4, titles: ['Tụ tập gây mất trật tự', 'Thanh niên đua xe ban đêm'] },
  'tieng-on': { weight: 6, titles: ['Hát karaoke quá giờ quy định', 'Xưởng cơ khí gây ồn'] },
  'xay-dung-trai-phep': { weight: 3, titles: ['Xây dựng không phép', 'Xây lấn hành lang an toàn'] },
  'an-toan-thuc-pham': { weight: 3, titles: ['Quán ăn không bảo đảm vệ sinh', 'Thực phẩm không rõ nguồn gốc'] },
  'thu-tuc-hanh-chinh': { weight: 7, titles: ['Hồ sơ chậm trả kết quả', 'Hướng dẫn thủ tục chưa rõ'] },
  'vien-thong': { weight: 2, titles: ['Cáp viễn thông rơi xuống đường', 'Mất sóng di động'] },
  'giao-duc': { weight: 2, titles: ['Thu tiền ngoài quy định', 'Cổng trường ùn tắc'] },
  'y-te': { weight: 2, titles: ['Chờ khám quá lâu', 'Trạm y tế thiếu thuốc'] },
  'du-lich': { weight: 1, titles: ['Giá dịch vụ không niêm yết', 'Bãi biển chưa được dọn'] },
  'thong-tin-sai': { weight: 1, titles: ['Tin sai sự thật trên mạng xã hội'] },
};
export const weightOf = (category: string): number => topics[category]?.weight ?? 1;
export const titlesOf = (category: string, name: string): readonly string[] => topics[category]?.titles ?? [name];

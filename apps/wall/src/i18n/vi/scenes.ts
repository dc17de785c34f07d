/** Màn hình chuyên đề: danh sách, trình chiếu, địa chỉ không có. */
export const viScenes = {
  scenes: {
    title: 'Màn hình chuyên đề',
    lead: 'Mỗi màn hình và mỗi khung có địa chỉ riêng, dùng cho một màn hình treo tường hoặc nhúng vào trang khác. Nội dung lấy từ tệp scenes.yaml của danh mục.',
    scene: 'Màn hình',
    panels: 'Các khung',
    text: 'Lời ghi',
    head: 'Màn hình và địa phương',
    overview: 'Toàn cảnh',
    overviewMeans: 'là màn hình có sẵn của chương trình; tỉnh thay bằng màn hình mang mã overview.',
    playAll: 'Chiếu lần lượt tất cả, mỗi màn hình 60 giây',
    empty: 'Danh mục chưa có màn hình nào. Thêm tệp scenes.yaml vào thư mục của tỉnh theo docs/catalogue.md.',
    none: 'Không có màn hình {{code}}',
    noneMeans: 'Danh mục hiện hành không có màn hình hoặc khung này.',
    pauses: { hand: 'tạm dừng vì có người thao tác', alarm: 'tạm dừng vì có cảnh báo mới' },
  },
} as const;

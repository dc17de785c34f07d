import { describe, expect, it } from '@jest/globals';
import { saysOwnDegree } from '#ingest/decode/own-degree.js';

describe('a text that says of its own document that it is a secret', () => {
  it.each([
    'BÍ MẬT NHÀ NƯỚC',
    '(Bí mật nhà nước)',
    'Tài liệu bí mật nhà nước',
    'Thuộc bí mật nhà nước.',
    'BÍ MẬT NHÀ NƯỚC - Kế hoạch phòng thủ',
    'Kế hoạch phòng thủ (BÍ MẬT NHÀ NƯỚC)',
    'Văn bản độ Tối mật về phòng thủ khu vực',
    'Kế hoạch có độ mật, phòng thủ khu vực',
    'Báo cáo thuộc cấp độ tuyệt mật',
    'Phòng thủ; tài liệu này thuộc danh mục bí mật nhà nước',
    'Phòng thủ. Văn bản này có độ mật: Mật, không sao chép',
    'Dấu độ mật "A"',
    'CLASSIFICATION: SECRET//NOFORN',
    'CLASS:CONFIDENTIAL\nSUMMARY:Kế hoạch',
    'SECRET DÉFENSE',
    'SECRET//NOFORN',
    'TOP SECRET//SI',
    'SECRET //REL',
    'CONFIDENTIAL\nKế hoạch',
    '\n TRÈS SECRET DÉFENSE',
    'CLASS: SECRET',
  ])('%s', (text) => expect(saysOwnDegree(text)).toBe(true));

  it.each([
    'Luật Bảo vệ bí mật nhà nước',
    'Tuyên truyền về bảo vệ bí mật nhà nước năm 2026',
    'LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'BẢO VỆ BÍ MẬT NHÀ NƯỚC - TẬP HUẤN',
    'Danh mục bí mật nhà nước độ Tối mật thuộc lĩnh vực y tế',
    'Quản lý văn bản độ Mật tại cơ quan',
    'Quy định về văn bản có độ mật',
    'Văn bản này nói về mật độ dân cư',
    'Dấu độ mật của văn bản',
    'Secretary of the department',
    'THE SECRET GARDEN',
    'SECRET GARDEN',
    'Phim SECRET DEFENSE',
  ])('%s does not', (text) => expect(saysOwnDegree(text)).toBe(false));
});

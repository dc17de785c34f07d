import { bacLieuRows } from '@ioc/test/rows/bac-lieu';
import { dakLakRows } from '@ioc/test/rows/dak-lak';
import { dienBienRows } from '@ioc/test/rows/dien-bien';
import { laiChauRows } from '@ioc/test/rows/lai-chau';
import { quangBinhRows } from '@ioc/test/rows/quang-binh';
import type { Row } from '@ioc/test/rows/way';

/** What must be seen on a screen: the systems and published figures of five provinces, in their order. */
export const rows: readonly Row[] = [...quangBinhRows, ...dienBienRows, ...bacLieuRows, ...dakLakRows, ...laiChauRows];

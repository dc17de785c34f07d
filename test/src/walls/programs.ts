import { loadCatalogue } from '@ioc/api/catalogue/load';
import { type Province, type ProvinceName, provinceWith } from '@ioc/test/crawl/province';
import { provinceUpTo, publish } from '@ioc/test/support/province-events';

const day = 24 * 3_600_000;

/** A province to which nothing was ever sent. */
export const emptyProvince = (name: ProvinceName): Promise<Province> => provinceWith(name, () => Promise.resolve());

/** A province of whose sources nothing was heard for a week. */
export const staleProvince = (name: ProvinceName): Promise<Province> =>
  provinceWith(name, async (url) => {
    await publish(url, await provinceUpTo(Date.now() - 7 * day, await loadCatalogue('catalogue', name)));
  });

interface Address {
  readonly address: string;
  /** As the router imports them, without the `#`. */
  readonly modules: readonly string[];
}

const framed = ['desk/layout', 'people/signed-in'];

/** The pages, from the text of router.tsx: those after `children:` stand in the frame of the desk. Pure. */
export function addressesOf(router: string): Address[] {
  const frame = router.indexOf('children: [');
  const found = [...router.matchAll(/\b(?:page|screen)\('(\/[^']*)',[^#]*import\('#([\w/-]+)'\)/g)];
  return found.map(({ index, 1: address = '', 2: module = '' }) => ({
    address,
    modules: index > frame ? [...framed, module] : [module],
  }));
}

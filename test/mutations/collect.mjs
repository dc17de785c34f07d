/**
 * Collects describe, it and hooks of spec files into a tree of blocks, so that single tests can be run again and again in
 * one process. What @jest/globals gives to a spec is made in globals.mjs.
 */
export const block = (name, parent) => ({
  name,
  parent,
  children: [],
  beforeAll: [],
  beforeEach: [],
  afterEach: [],
  afterAll: [],
});

/** The functions that a spec calls while it is loaded; they add to the block that is open. */
export function collector() {
  let open;
  const hook = (kind) => (action) => void open[kind].push(action);
  const describe = (name, body) => {
    const outer = open;
    open = block(name, outer);
    outer.children.push(open);
    body();
    open = outer;
  };
  const it = (name, action) => void open.children.push({ name, action, parent: open });
  return {
    describe,
    it,
    beforeAll: hook('beforeAll'),
    beforeEach: hook('beforeEach'),
    afterEach: hook('afterEach'),
    afterAll: hook('afterAll'),
    /** What the spec file declares while `load` runs. */
    async collect(file, load) {
      const root = (open = block(file));
      await load();
      return root;
    },
  };
}

/** All tests below a block, in the order of the file. */
export const testsOf = (one) => (one.action ? [one] : one.children.flatMap(testsOf));

/** From the file to the block itself. */
export const path = (one) => (one.parent ? [...path(one.parent), one] : [one]);

/**
 * A name for each test of a file that stays the same in every load: two tests of one name are counted. `%s` of an error
 * prints its stack, which tells of the load: the first line counts.
 */
export function identify(root) {
  const seen = new Map();
  for (const test of testsOf(root)) {
    const name = path(test)
      .map((one) => one.name.split('\n', 1)[0])
      .join(' ');
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    test.id = times === 1 ? name : `${name} #${times}`;
  }
  return root;
}

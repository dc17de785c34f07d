/** Style sheets mean nothing to jsdom: jest maps every *.css to this. A class of a module is called as in its sheet. */
module.exports = new Proxy({}, { get: (_, name) => (name === '__esModule' ? false : name) });

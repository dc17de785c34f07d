/** Style sheets mean nothing to jsdom: jest maps every *.css to this. */
module.exports = {};

/**
 * How every function starts Node. Long streams let V8's young generation grow past 100 MB when nothing bounds it: what is measured of a
 * function's memory is measured with these.
 */
export const nodeOptions = '--enable-source-maps --max-semi-space-size=4';

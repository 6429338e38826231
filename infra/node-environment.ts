/**
 * How every function starts Node: what is measured of a function's memory is measured with these. Long streams let V8's young generation grow
 * past 100 MB when nothing bounds it. And glibc keeps a heap for each thread that ever asked for memory, which many pages out of one archive
 * leave full of holes: two heaps instead of eight for each core save 20 MB.
 */
export const nodeEnvironment = {
  NODE_OPTIONS: '--enable-source-maps --max-semi-space-size=4',
  MALLOC_ARENA_MAX: '2',
} as const;

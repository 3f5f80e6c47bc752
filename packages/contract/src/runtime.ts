/**
 * What every client needs before its first call, as one subpath: Node looks up and links each subpath by itself,
 * and that is most of what an import takes. The same classes and functions as those of the subpaths named here.
 */
export * from './clouds/index.ts'
export * from './errors/index.ts'
export * from './permissions/grants.ts'

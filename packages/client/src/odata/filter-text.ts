// By itself, so that loading it on demand loads no more of the root than this needs.
export { renderFilter } from './render-filter.ts'

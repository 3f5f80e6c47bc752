export { logTo, type Logger } from './hooks/log-to.ts'
export { traceWith } from './hooks/trace-with.ts'

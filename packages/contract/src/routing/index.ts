export { createOperationRouter, type OperationMatch } from './operation-router.ts'
export { type PathTemplate, readPathTemplate } from './path-template.ts'

export { answerShapes } from '../generated/answer-shapes.gen.ts'
export type { AnswerSchema, AnswerShapes } from './answer-shapes.ts'
export { createDriftFinder } from './create-drift-finder.ts'
export type { Drift, DriftKind, DriftReport, RecordedAnswer } from './drift.ts'

// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import {
  ApiError,
  ApiErrorResponse,
  MachineReference,
  MachineReferencePage,
  RemediationTask,
  RemediationTaskPage,
} from './answer-schemas.gen.ts'

/** What the specs know of the answers of `remediationTasks`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    ApiError,
    ApiErrorResponse,
    MachineReference,
    MachineReferencePage,
    RemediationTask,
    RemediationTaskPage,
  },
  answers: {
    getRemediationTask: 'RemediationTask',
    listRemediationTaskMachineReferences: 'MachineReferencePage',
    listRemediationTasks: 'RemediationTaskPage',
  },
  error: 'ApiErrorResponse',
}

// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import {
  ApiError,
  ApiErrorResponse,
  EdmString,
  LiveResponseCommand,
  LiveResponseParam,
  MachineAction,
  MachineActionCommand,
  MachineActionFileInfo,
  MachineActionPage,
} from './answer-schemas.gen.ts'

/** What the specs know of the answers of `machineActions`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    ApiError,
    ApiErrorResponse,
    EdmString,
    LiveResponseCommand,
    LiveResponseParam,
    MachineAction,
    MachineActionCommand,
    MachineActionFileInfo,
    MachineActionPage,
  },
  answers: {
    cancelMachineAction: 'MachineAction',
    getLiveResponseResult: 'EdmString',
    getMachineAction: 'MachineAction',
    getPackageSasUri: 'EdmString',
    listMachineActions: 'MachineActionPage',
  },
  error: 'ApiErrorResponse',
}

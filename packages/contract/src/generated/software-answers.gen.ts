// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import {
  ApiError,
  ApiErrorResponse,
  Distribution,
  DistributionPage,
  ExploitType,
  MachineReference,
  MachineReferencePage,
  PublicProductFixDto,
  PublicProductFixPage,
  Software,
  SoftwarePage,
  Vulnerability,
  VulnerabilityPage,
} from './answer-schemas.gen.ts'

/** What the specs know of the answers of `software`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    ApiError,
    ApiErrorResponse,
    Distribution,
    DistributionPage,
    ExploitType,
    MachineReference,
    MachineReferencePage,
    PublicProductFixDto,
    PublicProductFixPage,
    Software,
    SoftwarePage,
    Vulnerability,
    VulnerabilityPage,
  },
  answers: {
    getSoftware: 'Software',
    listSoftware: 'SoftwarePage',
    listSoftwareDistributions: 'DistributionPage',
    listSoftwareMachineReferences: 'MachineReferencePage',
    listSoftwareMissingKbs: 'PublicProductFixPage',
    listSoftwareVulnerabilities: 'VulnerabilityPage',
  },
  error: 'ApiErrorResponse',
}

// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import {
  ApiError,
  ApiErrorResponse,
  ExploitType,
  MachineReference,
  MachineReferencePage,
  PublicAssetVulnerabilityDto,
  PublicAssetVulnerabilityPage,
  Vulnerability,
  VulnerabilityPage,
} from './answer-schemas.gen.ts'

/** What the specs know of the answers of `vulnerabilities`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    ApiError,
    ApiErrorResponse,
    ExploitType,
    MachineReference,
    MachineReferencePage,
    PublicAssetVulnerabilityDto,
    PublicAssetVulnerabilityPage,
    Vulnerability,
    VulnerabilityPage,
  },
  answers: {
    getVulnerability: 'Vulnerability',
    listVulnerabilities: 'VulnerabilityPage',
    listVulnerabilitiesByMachineAndSoftware: 'PublicAssetVulnerabilityPage',
    listVulnerabilityMachineReferences: 'MachineReferencePage',
  },
  error: 'ApiErrorResponse',
}

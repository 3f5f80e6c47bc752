// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import {
  ApiError,
  ApiErrorResponse,
  ExploitType,
  MachineReference,
  MachineReferencePage,
  Recommendation,
  RecommendationPage,
  Software,
  Vulnerability,
  VulnerabilityPage,
} from './answer-schemas.gen.ts'

/** What the specs know of the answers of `recommendations`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    ApiError,
    ApiErrorResponse,
    ExploitType,
    MachineReference,
    MachineReferencePage,
    Recommendation,
    RecommendationPage,
    Software,
    Vulnerability,
    VulnerabilityPage,
  },
  answers: {
    getRecommendation: 'Recommendation',
    getRecommendationSoftware: 'Software',
    listRecommendationMachineReferences: 'MachineReferencePage',
    listRecommendationVulnerabilities: 'VulnerabilityPage',
    listRecommendations: 'RecommendationPage',
  },
  error: 'ApiErrorResponse',
}

import type { Clue } from './clue.ts'
import type { PlatformFamily } from './machine-profiles.ts'

/** What a detector says whenever it fires. */
export interface AlertTemplate {
  readonly title: string
  readonly description: string
  readonly severity: 'Informational' | 'Low' | 'Medium' | 'High'
  readonly category: string
  readonly detectionSource: string
  readonly mitreTechniques: readonly string[]
  readonly threatFamilyName?: string
  readonly threatName?: string
  readonly detectionStatus: 'Detected' | 'Prevented' | 'Blocked' | 'Remediated'
  readonly clues: readonly Clue[]
  readonly families: readonly PlatformFamily[]
}

import { operations } from '@mde-kit/contract/operations'
import type { CallKind, Fault, FaultTarget, FileTarget } from './fault.ts'

const files: Readonly<Record<FileTarget, true>> = { exportFile: true, packageFile: true, resultFile: true }
const targets: Readonly<Record<string, unknown>> = {
  ...{ any: true, token: true, file: true },
  ...files,
  ...operations,
}

/** Everything that a rule can be for. */
export const faultTargets: readonly string[] = Object.keys(targets)

/** Tells whether a fault can be meant for it. */
export function isFaultTarget(name: string): name is FaultTarget {
  return Object.hasOwn(targets, name)
}

/** Tells whether it is a download, or all of them. */
export function isFileTarget(target: FaultTarget): target is FileTarget | 'file' {
  return target === 'file' || Object.hasOwn(files, target)
}

/** Tells whether a rule for a target is for a call. */
export function isMeant(target: FaultTarget, call: CallKind): boolean {
  return target === 'any' || target === call || (target === 'file' && isFileTarget(call))
}

/** Tells whether a fault can strike: files have no JSON, no pages and no quota, and only they have links. */
export function canStrike({ kind }: Fault, target: FaultTarget): boolean {
  if (target === 'any') return true
  const isAboutFiles = kind === 'expiredLink'
  const isAboutCalls = kind === 'malformedJson' || kind === 'stalePage' || kind === 'quota'
  return isFileTarget(target) ? !isAboutCalls : !isAboutFiles
}

import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'

/** Where and on what the figures were taken. */
export interface Machine {
  readonly cpu: string
  readonly cores: number
  readonly memoryGiB: number
  readonly node: string
  readonly platform: string
  /** Commit that was measured; ends in `+` where the tree had changes. */
  readonly commit: string
  /** ISO 8601 date. */
  readonly date: string
}

export function describeMachine(now: Date): Machine {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
  const changed = git('status', '--porcelain', '--', 'packages', 'specs', 'tools') !== ''
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    commit: git('rev-parse', '--short', 'HEAD') + (changed ? '+' : ''),
    date: now.toISOString().slice(0, 10),
  }
}

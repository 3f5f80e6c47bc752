import { join, relative, sep } from 'node:path'

/** Something wrong in a spec: where, what was expected, what was found. */
export interface Finding {
  /** Path of the file, relative to the specs folder. */
  readonly file: string
  /** JSON pointer inside that file. */
  readonly pointer: string
  /** 1-based line of the pointer, where it could be found. */
  readonly line: number | undefined
  readonly expected: string
  readonly actual: string
}

/** The specs cannot be used. Lists everything found, so that one run shows all there is to mend. */
export class SpecError extends Error {
  override readonly name = 'SpecError'
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[], specsFolder: string) {
    super(findings.map((finding) => describeFinding(finding, specsFolder)).join('\n\n'))
    this.findings = findings
  }
}

/** A place in a spec as a terminal links to it: from the working directory, with forward slashes. */
export function specPlace(
  specsFolder: string,
  { file, line }: { readonly file: string; readonly line?: number | undefined },
): string {
  const path = relative(process.cwd(), join(specsFolder, file)).replaceAll(sep, '/')
  return line === undefined ? path || '.' : `${path}:${line}`
}

function describeFinding(finding: Finding, specsFolder: string): string {
  const { pointer, expected, actual } = finding
  return `${specPlace(specsFolder, finding)} ${pointer || '/'}\n  expected: ${expected}\n  actual:   ${actual}`
}

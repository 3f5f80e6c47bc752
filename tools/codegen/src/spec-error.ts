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

  constructor(findings: readonly Finding[]) {
    super(findings.map(describeFinding).join('\n\n'))
    this.findings = findings
  }
}

function describeFinding({ file, pointer, line, expected, actual }: Finding): string {
  const place = line === undefined ? `specs/${file}` : `specs/${file}:${line}`
  return `${place} ${pointer || '/'}\n  expected: ${expected}\n  actual:   ${actual}`
}

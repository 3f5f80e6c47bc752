import { expect, it } from 'vitest'
import { generate } from '../../src/generate.ts'
import { type Finding, SpecError } from '../../src/spec-error.ts'
import { copySpecs, type Replacement } from '../spec-copy.ts'

/** The one resource of the small specs, where most mistakes are made. */
export const things = 'resources/things.yaml'

/** A mistake in the small specs, and what is said of it. */
export interface Mistake {
  readonly name: string
  readonly file?: string
  readonly find: string | RegExp
  readonly replace: Replacement
  readonly want: Partial<Finding>
}

/** Tests that each mistake is refused where it stands. */
export function testMistakes(mistakes: readonly Mistake[]): void {
  it.each(mistakes)(
    'refuses $name, naming file, line and pointer',
    async ({ file = things, find, replace, want }) => {
      const specs = copySpecs()
      specs.edit(file, find, replace)
      const error: unknown = await generate(specs.folder).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(SpecError)
      if (!(error instanceof SpecError)) return
      expect(error.findings).toContainEqual(expect.objectContaining({ file, ...want }))
      for (const { line, pointer, expected, actual } of error.findings) {
        expect(line).toBeGreaterThan(0)
        expect(pointer).toMatch(/^\//)
        expect(expected).not.toBe('')
        expect(actual).not.toBe('')
      }
    },
  )
}

/** One thing that `npm test` checks: a command, run from the root of the repository. */
export interface Step {
  readonly name: string
  readonly command: readonly [string, ...string[]]
}

/** In the order that shows the cheapest mistakes first. */
export const steps: readonly Step[] = [
  { name: 'generated code', command: ['tsx', 'tools/codegen/src/main.ts', 'check'] },
  { name: 'changesets', command: ['tsx', 'tools/codegen/src/main.ts', 'changeset', '--check'] },
  { name: 'format', command: ['biome', 'format', '.'] },
  { name: 'lint', command: ['eslint', '.'] },
  { name: 'build', command: ['nx', 'run-many', '-t', 'build', '--outputStyle=static'] },
  { name: 'type-check', command: ['nx', 'run-many', '-t', 'typecheck', '--outputStyle=static'] },
  {
    name: 'tests',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=.test-results/vitest.json',
    ],
  },
]

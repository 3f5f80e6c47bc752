/** What `codegen NAME ARGUMENTS` runs. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string
  /** Everything `codegen NAME --help` prints. */
  readonly usage: string
  /** Loads the command, so that starting one does not pay for all. It takes the arguments after its name. */
  readonly load: () => Promise<(args: readonly string[]) => Promise<number>>
}

/** Every command by its name. A new one is a file here and an entry below. */
export const commandTable: Readonly<Record<string, Command>> = {
  generate: {
    summary: 'writes types, schemas, tables, client methods and reference pages',
    usage: `usage: codegen generate [--specs DIR] [--out DIR] [--watch]

  --specs DIR  folder with openapi.yaml, resources/ and catalogues/
  --out DIR    folder to write into
  --watch      goes on generating after every change of a spec, until Ctrl+C`,
    load: async () => (await import('./generate.ts')).runGenerate,
  },
  check: {
    summary: 'fails where generated files differ from what the specs say; writes nothing',
    usage: `usage: codegen check [--specs DIR] [--out DIR]

  --specs DIR  folder with openapi.yaml, resources/ and catalogues/
  --out DIR    folder that holds the generated files`,
    load: async () => (await import('./check.ts')).runCheck,
  },
  diff: {
    summary: 'says what changed in the specs since a commit, and what breaks by it',
    usage: `usage: codegen diff REF [--specs DIR] [--json]

  REF          a commit, branch or tag to compare with
  --specs DIR  folder with openapi.yaml, resources/ and catalogues/, in a git repository
  --json       one JSON document: ref, commit, changes, packages`,
    load: async () => (await import('./diff.ts')).runDiff,
  },
  drift: {
    summary: 'says what recorded answers have that the specs do not know',
    usage: `usage: codegen drift RECORDING [--specs DIR] [--json]

  RECORDING    NDJSON, a line for each answer: { operationId, status, body }; - reads standard input
  --specs DIR  folder with openapi.yaml, resources/ and catalogues/
  --json       prints the findings as JSON

Ends with 1 where answers differ from the specs. Lines that are no answer are named and skipped.`,
    load: async () => (await import('./drift.ts')).runDrift,
  },
}

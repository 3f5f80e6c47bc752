/** What `mde-codegen NAME ARGUMENTS` runs. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string
  /** Everything `mde-codegen NAME --help` prints. */
  readonly usage: string
  /** Loads the command, so that starting one does not pay for all. It takes the arguments after its name. */
  readonly load: () => Promise<(args: readonly string[]) => Promise<number>>
}

const targetText = `  --out DIR    folder to generate into; inside mde-kit itself, leave it out for the packages there
  --specs DIR  folder with openapi.yaml, resources/ and catalogues/; defaults to ./specs
  --import-extension js|ts
               how relative imports end; defaults to js, which works with and without a bundler`

/** Every command by its name. A new one is a file here and an entry below. */
export const commandTable: Readonly<Record<string, Command>> = {
  generate: {
    summary: 'writes types, schemas, tables and client methods',
    usage: `usage: mde-codegen generate --out DIR [--specs DIR] [--watch] [--import-extension js|ts]

${targetText}
  --watch      goes on generating after every change of a spec, until Ctrl+C`,
    load: async () => (await import('./generate.ts')).runGenerate,
  },
  check: {
    summary: 'fails where generated files differ from what the specs say; writes nothing',
    usage: `usage: mde-codegen check --out DIR [--specs DIR] [--import-extension js|ts]

${targetText}`,
    load: async () => (await import('./check.ts')).runCheck,
  },
  diff: {
    summary: 'says what changed in the specs since a commit, and what breaks by it',
    usage: `usage: mde-codegen diff REF [--specs DIR] [--json]

  REF          a commit, branch or tag to compare with
  --specs DIR  folder with the specs, in a git repository; defaults to ./specs
  --json       one JSON document: ref, commit, changes, packages`,
    load: async () => (await import('./diff.ts')).runDiff,
  },
  drift: {
    summary: 'says what recorded answers have that the specs do not know',
    usage: `usage: mde-codegen drift RECORDING [--specs DIR] [--json]

  RECORDING    NDJSON, a line for each answer: { operationId, status, body }; - reads standard input
  --specs DIR  folder with the specs; defaults to ./specs
  --json       prints the findings as JSON

Ends with 1 where answers differ from the specs, and with 2 where the recording holds no answer. Lines that are no
answer are named and skipped.`,
    load: async () => (await import('./drift.ts')).runDrift,
  },
  changeset: {
    summary: 'drafts the changeset of a spec change, or checks those pending',
    usage: `usage: mde-codegen changeset [REF] [--name NAME] [--specs DIR]
       mde-codegen changeset --check [REF] [--specs DIR]

  REF          a commit, branch or tag to compare with; without it, a draft compares with where this branch left
               the default branch, and --check with the last release of each package
  --name NAME  name of the file in .changeset/; made from what changed when left out, never overwritten
  --check      ends with 1 where pending changesets bump a package too little; writes nothing
  --specs DIR  folder with the specs, in a git repository; defaults to ./specs`,
    load: async () => (await import('./changeset.ts')).runChangeset,
  },
  specs: {
    summary: 'copies the specs that this package brings, for you to edit',
    usage: `usage: mde-codegen specs --out DIR [--force]

  --out DIR    folder to copy into
  --force      overwrites files of the same name, and leaves all others alone`,
    load: async () => (await import('./specs.ts')).runSpecs,
  },
  'new-endpoint': {
    summary: 'writes the stub of an endpoint into its spec file, with a blank for all that is unknown',
    usage: `usage: mde-codegen new-endpoint METHOD PATH RESOURCE [--specs DIR]

  METHOD       get, post, put, patch or delete
  PATH         as documented, with /api in front: '/api/machines/{id}/isolate'
  RESOURCE     where it goes on the client, in camelCase: machineActions
  --specs DIR  folder with the specs; defaults to ./specs`,
    load: async () => (await import('./new-endpoint.ts')).runNewEndpoint,
  },
}

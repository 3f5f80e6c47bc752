import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** An operation that Defender for Endpoint does not have, and what it must lead to once its spec is there. */
export interface MadeUpEndpoint {
  readonly kind: string
  readonly id: string
  /** The one file of `specs/` that is edited. */
  readonly specFile: string
  /** What goes into it, beside this file. */
  readonly addition: string
  readonly referencePage: string
  readonly resourceFile: string
  /** Uses of everything generated, in TypeScript; each marked line must not compile. */
  readonly consumer: string
  /** Arguments of `mde api`, after the operation id. */
  readonly arguments: readonly string[]
  /** What `mde api` prints: the example of the spec, or the records in it. */
  readonly answer: unknown
}

const readAddition = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

/** The answer in an addition, read apart from the generator. */
function exampleOf(addition: string, id: string): unknown {
  const spec = parse(readAddition(addition)) as {
    components: { examples: Readonly<Record<string, { value: unknown }>> }
  }
  return spec.components.examples[id]?.value
}

function recordsOf(addition: string, id: string): unknown {
  return (exampleOf(addition, id) as { value: unknown }).value
}

export const madeUpEndpoints: readonly MadeUpEndpoint[] = [
  {
    kind: 'a filtered, paged list in an existing resource',
    id: 'listAlertNotes',
    specFile: 'specs/resources/alerts.yaml',
    addition: 'list.yaml',
    referencePage: 'docs/reference/alerts.md',
    resourceFile: 'packages/client/src/generated/alerts.gen.ts',
    consumer: `
      export const noteSchema: { safeParse(value: unknown): unknown } = schemas.alertNoteSchema
      export const noteLimit: number | undefined = operations.listAlertNotes.rateLimits[0]?.calls
      export const unheardTone: AlertNote = { id: 'n3', tone: 'Bored', words: 1 }
      export async function countWords(defender: DefenderClient): Promise<number> {
        let words = 0
        for await (const note of defender.alerts.listNotes({ filter: "tone eq 'Calm'", top: 5 })) {
          words += note.words
          // @ts-expect-error a note says nothing of this
          words += note.letters
        }
        return words
      }`,
    arguments: ['--param', "filter=tone eq 'Calm'"],
    answer: recordsOf('list.yaml', 'listAlertNotes'),
  },
  {
    kind: 'a POST action with a body and a closed enum, for people only',
    id: 'rehearseMachine',
    specFile: 'specs/resources/response-actions.yaml',
    addition: 'action.yaml',
    referencePage: 'docs/reference/machines.md',
    resourceFile: 'packages/client/src/generated/machines.gen.ts',
    consumer: `
      export async function rehearse(defender: DefenderClient): Promise<number | undefined> {
        // @ts-expect-error nobody rehearses this
        await defender.machines.rehearse('x', { Comment: 'now', Kind: 'Earthquake' })
        // @ts-expect-error the kind is missing
        await defender.machines.rehearse('x', { Comment: 'now' })
        const { score } = await defender.machines.rehearse('x', { Comment: 'now', Kind: 'Fire' })
        return score
      }`,
    arguments: ['--param', 'id=x', '--body', '{"Comment":"now","Kind":"Fire"}', '--yes'],
    answer: exampleOf('action.yaml', 'rehearseMachine'),
  },
  {
    kind: 'an OData function call',
    id: 'findFilesByTag',
    specFile: 'specs/resources/files.yaml',
    addition: 'function-call.yaml',
    referencePage: 'docs/reference/files.md',
    resourceFile: 'packages/client/src/generated/files.gen.ts',
    consumer: `
      export async function firstHash(defender: DefenderClient): Promise<string | undefined> {
        const files = await defender.files.findByTag("it's odd", '2026-01-01T00:00:00Z').toArray()
        return files[0]?.sha1
      }`,
    arguments: ['--param', "tag=it's odd", '--param', 'timestamp=2026-01-01T00:00:00Z'],
    answer: recordsOf('function-call.yaml', 'findFilesByTag'),
  },
  {
    kind: 'a resource of its own',
    id: 'getOfficePrinter',
    specFile: 'specs/resources/office-printers.yaml',
    addition: 'new-resource.yaml',
    referencePage: 'docs/reference/office-printers.md',
    resourceFile: 'packages/client/src/generated/office-printers.gen.ts',
    consumer: `
      export async function jamsOf(defender: DefenderClient): Promise<number> {
        return (await defender.officePrinters.get('by the stairs')).jams
      }`,
    arguments: ['--param', 'name=by the stairs'],
    answer: exampleOf('new-resource.yaml', 'getOfficePrinter'),
  },
]

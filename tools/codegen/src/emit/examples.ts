import type { Api, GeneratedFile } from '../model/api.ts'
import { deref, valueAt } from '../model/read.ts'
import { docblock } from './doc.ts'

/** Emits the first example of every answer that has one, for emulators and tests. */
export function emitExamples({ operations, document }: Api): GeneratedFile {
  const rows = operations.flatMap(({ id, path, method, successStatus, answer }) => {
    if (answer.kind === 'empty') return []
    const responses = valueAt(document, 'paths', path, method.toLowerCase(), 'responses')
    const response = deref(document, valueAt(responses, String(successStatus)))
    const examples: unknown[] = Object.values(
      Object(valueAt(response, 'content', 'application/json', 'examples')) as object,
    )
    const [first] = examples
    return [`${id}: ${JSON.stringify(valueAt(deref(document, first), 'value'))}`]
  })
  return {
    path: 'packages/contract/src/generated/examples.gen.ts',
    text: [
      docblock([
        'An example of each answer, by operation id. Operations that answer with nothing have none.',
      ]),
      `export const examples: Readonly<Record<string, unknown>> = { ${rows.join(',\n')} }`,
    ].join('\n'),
  }
}

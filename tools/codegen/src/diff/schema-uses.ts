import { isJsonObject } from '../load/merge.ts'
import { pointerKeys } from '../load/yaml-file.ts'
import type { Api } from '../model/api.ts'
import { valueAt } from '../model/read.ts'

/** Whether callers send a schema, receive it, or both. */
export interface SchemaUse {
  readonly sent: boolean
  readonly received: boolean
}

/** How operations use each schema, through however many others. One that none uses is there to be read by callers. */
export function schemaUses({ operations, document }: Api): (name: string) => SchemaUse {
  const sent = new Set<string>()
  const received = new Set<string>()
  for (const { path, method } of operations) {
    const operation = valueAt(document, 'paths', path, method.toLowerCase())
    follow(valueAt(operation, 'parameters'), sent)
    follow(valueAt(operation, 'requestBody'), sent)
    follow(valueAt(operation, 'responses'), received)
  }
  return (name) => {
    const pointer = `#/components/schemas/${name}`
    return { sent: sent.has(pointer), received: received.has(pointer) || !sent.has(pointer) }
  }

  function follow(value: unknown, seen: Set<string>): void {
    if (Array.isArray(value)) for (const item of value) follow(item, seen)
    if (!isJsonObject(value)) return
    const reference = value['$ref']
    if (typeof reference === 'string' && !seen.has(reference)) {
      seen.add(reference)
      follow(valueAt(document, ...pointerKeys(reference.slice(1))), seen)
    }
    for (const [key, part] of Object.entries(value)) if (key !== 'examples') follow(part, seen)
  }
}

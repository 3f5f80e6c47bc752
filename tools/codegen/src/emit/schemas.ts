import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@hey-api/openapi-ts'
import type { Api, GeneratedFile } from '../model/api.ts'
import { valueAt } from '../model/read.ts'
import { flattenAllOf } from './flatten-all-of.ts'
import { zodResolvers } from './zod-resolvers.ts'

/** Emits a zod schema per component. Objects keep unknown fields; enums that the service extends stay open. */
export async function emitSchemas({ document }: Pick<Api, 'document'>): Promise<GeneratedFile> {
  // The library only writes to disk.
  const folder = await mkdtemp(join(tmpdir(), 'mde-kit-schemas-'))
  try {
    await createClient({
      input: flattenAllOf({
        openapi: document['openapi'],
        info: document['info'],
        paths: {},
        components: { schemas: valueAt(document, 'components', 'schemas') },
      }),
      output: { path: folder, clean: false, header: [] },
      logs: { level: 'silent', file: false },
      parser: { filters: { orphans: true } },
      plugins: [
        {
          name: 'zod',
          compatibilityVersion: 4,
          dates: { offset: true },
          requests: false,
          responses: false,
          definitions: { name: '{{name}}Schema' },
          '~resolvers': zodResolvers,
        },
      ],
    })
    const text = await readFile(join(folder, 'zod.gen.ts'), 'utf8')
    return {
      path: 'packages/contract/src/generated/schemas.gen.ts',
      text: text.replace(/^\/\/ This file is auto-generated.*\n+/, ''),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

import { Hono } from 'hono'
import type { TenantState } from '../defender/state/tenant-state.ts'
import type { EmulatorEnv } from '../server/request-record.ts'
import { type FileSource, fileSources } from './file-sources.ts'
import { serveFile } from './serve-file.ts'
import type { SignedLinks } from './signed-links.ts'
import { storageError } from './storage-error.ts'

export interface StorageOptions {
  readonly links: SignedLinks
  readonly tenantState: (tenantId: string) => TenantState
  /** By the name of the folder. Defaults to all that the emulator has. */
  readonly sources?: Readonly<Record<string, FileSource>>
}

/**
 * The storage that links of the Defender API lead to, on an origin of its own. A link is the only right it knows: a
 * request that brings a token is refused, so that no client gets used to sending one.
 */
export function createStorage({
  links,
  tenantState,
  sources = fileSources,
}: StorageOptions): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>()
  routes.all('*', async (context) => {
    const { raw: request, method } = context.req
    const url = new URL(request.url)
    if (method !== 'GET' && method !== 'HEAD') return storageError('UnsupportedHttpVerb')
    if (request.headers.has('authorization')) return storageError('InvalidAuthenticationInfo')
    if (!links.isGood(url)) return storageError('AuthenticationFailed')
    const [folder = '', tenantId = '', ...path] = url.pathname.slice(1).split('/').map(decodeURIComponent)
    const source = Object.hasOwn(sources, folder) ? sources[folder] : undefined
    const file = await source?.(tenantState(tenantId), path)
    return file ? serveFile(request, file) : storageError('BlobNotFound')
  })
  return routes
}

/** The path of a file, for a link. */
export function filePath(folder: string, tenantId: string, ...path: readonly string[]): string {
  return `/${[folder, tenantId, ...path].map(encodeURIComponent).join('/')}`
}

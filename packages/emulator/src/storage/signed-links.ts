import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Signs addresses of files, so that whoever has a link can read the one file for a while. */
export interface SignedLinks {
  /** @param path Path of the file, from the root of the storage. */
  sign(path: string, lifetimeMs: number): string
  /** Tells whether an address was signed here for its path, and still works. */
  isGood(url: URL): boolean
}

/**
 * Makes links as those of a storage account look: `se` says until when, `sig` that nothing was changed. The key is made
 * anew at each start.
 *
 * @param options.now Milliseconds since 1970.
 */
export function createSignedLinks(options: { origin: () => string; now: () => number }): SignedLinks {
  const key = randomBytes(32)
  const signatureOf = (path: string, until: string) =>
    createHmac('sha256', key).update(`${path}\n${until}`).digest()

  return {
    sign(path, lifetimeMs) {
      const url = new URL(path, options.origin())
      // Whole seconds, as in the storage; rounded up, so that a link never lasts shorter than it says.
      const untilMs = Math.ceil((options.now() + lifetimeMs) / 1000) * 1000
      const until = new Date(untilMs).toISOString().replace('.000Z', 'Z')
      const sig = signatureOf(url.pathname, until).toString('base64')
      url.search = new URLSearchParams({ sv: '2022-11-02', se: until, sr: 'b', sp: 'r', sig }).toString()
      return url.href
    },
    isGood({ pathname, searchParams }) {
      const until = searchParams.get('se') ?? ''
      const given = Buffer.from(searchParams.get('sig') ?? '', 'base64')
      const wanted = signatureOf(pathname, until)
      return (
        given.length === wanted.length && timingSafeEqual(given, wanted) && options.now() < Date.parse(until)
      )
    },
  }
}

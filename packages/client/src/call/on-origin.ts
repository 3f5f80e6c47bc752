/** The same path and query on another origin, whatever the path looks like: `//host/…` is a path here, no host. */
export function onOrigin(address: string | URL, origin: string): string {
  const { pathname, search } = new URL(address)
  const moved = new URL(origin)
  moved.pathname = pathname
  moved.search = search
  return moved.href
}

/** Where a sign-in leads that was started from no page in particular. */
const start = '/token'

/** The address that signs a person in and comes back to a page. */
export function signInPath(returnTo: string): string {
  return `/sign-in?${new URLSearchParams({ returnTo }).toString()}`
}

/**
 * Reads where a sign-in comes back to. Only pages about a person count: with any other address a link could lead people
 * to another site, or in circles.
 *
 * @returns A path of this app, with its query.
 */
export function readReturnTo(text: string | undefined, origin: string): string {
  const url = text !== undefined && URL.canParse(text, origin) ? new URL(text, origin) : undefined
  const isOurs = url?.origin === origin && /^\/(token|alerts)(\/|$)/.test(url.pathname)
  return isOurs ? `${url.pathname}${url.search}` : start
}

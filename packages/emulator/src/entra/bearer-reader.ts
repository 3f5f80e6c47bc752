/** Takes the token out of an Authorization header; undefined where it holds no bearer token. */
export type BearerReader = (authorization: string) => string | undefined

/** A client sends the same header many times, and to look through a text of its length takes longer than to compare it. */
export function createBearerReader(): BearerReader {
  let latest: { readonly authorization: string; readonly token: string } | undefined
  return (authorization) => {
    if (latest?.authorization === authorization) return latest.token
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization) ?? []
    if (token !== undefined) latest = { authorization, token }
    return token
  }
}

/** Tells whether a query option is set. The service writes names back in lower case. */
export function hasOption(url: URL, name: string): boolean {
  return [...url.searchParams.keys()].some((key) => key.toLowerCase() === name)
}

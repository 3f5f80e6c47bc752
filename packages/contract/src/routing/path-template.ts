/** A path with parameters, ready to be compared with real paths. */
export interface PathTemplate {
  /**
   * The parameters of a path that fits, as they stand in it: still percent-encoded. Undefined when it does not fit.
   * Fixed text fits in any letter case, as the service takes it.
   */
  match(path: string): Readonly<Record<string, string>> | undefined
  /** Templates with fewer open segments win over those with more: `/machines/find(…)` over `/machines/{id}`. */
  readonly openSegments: number
}

/** Reads a template such as `/api/alerts/{id}` or `/api/machines/findbyip(ip='{ip}',timestamp={timestamp})`. */
export function readPathTemplate(template: string): PathTemplate {
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? '')
  const literals = template.split(/\{[^{}]+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`^${literals.join('([^/]+?)')}$`, 'i')
  return {
    match(path) {
      const found = pattern.exec(path)
      return found
        ? Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? '']))
        : undefined
    },
    openSegments: template.split('/').filter((segment) => /^\{[^{}]+\}$/.test(segment)).length,
  }
}

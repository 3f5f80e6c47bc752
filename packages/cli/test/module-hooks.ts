/** The address of a module of this text. */
export const scriptUrl = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`

/**
 * What to `--import` so that Node loads modules through these hooks, which are the text of a module.
 *
 * Node 20 knows only the hooks that run apart, of which Node 26 warns.
 */
export function moduleHooks(code: string): string {
  const url = JSON.stringify(scriptUrl(code))
  return scriptUrl(`
    import module from 'node:module'
    import * as hooks from ${url}
    if (module.registerHooks) module.registerHooks(hooks)
    else module.register(${url})
  `)
}

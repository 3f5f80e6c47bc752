import type { UserConfig } from '@hey-api/openapi-ts'

type Plugin = Exclude<NonNullable<UserConfig['plugins']>[number], string>
type ZodPlugin = Extract<Plugin, { name: 'zod' }>

/**
 * How the schema generator renders what the service makes us treat leniently: objects keep fields nobody has
 * documented, enums marked open accept values nobody has documented, int64 is a number or, where that would be
 * rounded, a bigint, a GUID need not be one of the UUID versions of RFC 9562, an address is any text, since a sample
 * has one with blanks, and a file is a `Blob`.
 *
 * `~resolvers` carries a tilde because the library may still change it: the version is pinned exactly.
 */
export const zodResolvers: NonNullable<ZodPlugin['~resolvers']> = {
  object(context) {
    if (!context.schema.properties) return undefined
    return context.$(context.symbols.z).attr('looseObject').call(context.nodes.shape(context))
  },
  enum(context) {
    const { $, symbols, nodes, schema } = context
    if (!('x-extensible-enum' in schema)) return undefined
    return $(symbols.z)
      .attr('union')
      .call($.array(nodes.base(context), $(symbols.z).attr('string').call()))
  },
  string(context) {
    const { $, symbols, schema } = context
    if (schema.format === 'binary') return $(symbols.z).attr('instanceof').call($('Blob'))
    if (schema.format === 'uri') return $(symbols.z).attr('string').call()
    if (schema.format === 'uuid') return $(symbols.z).attr('guid').call()
    return undefined
  },
  number(context) {
    if (context.schema.type !== 'integer' || context.schema.format !== 'int64') return undefined
    const { $, symbols } = context
    const [number, bigint] = [$(symbols.z).attr('int').call(), $(symbols.z).attr('bigint').call()]
    return $(symbols.z).attr('union').call($.array(number, bigint))
  },
}

import type { UserConfig } from '@hey-api/openapi-ts'

type Plugin = Exclude<NonNullable<UserConfig['plugins']>[number], string>
type ZodPlugin = Extract<Plugin, { name: 'zod' }>

/**
 * How the schema generator renders three things the service makes us treat leniently: objects keep fields
 * nobody has documented, enums accept values nobody has documented, and int64 is a safe integer.
 *
 * `~resolvers` carries a tilde because the library may still change it: the version is pinned exactly.
 */
export const zodResolvers: NonNullable<ZodPlugin['~resolvers']> = {
  object(context) {
    if (!context.schema.properties) return undefined
    return context.$(context.symbols.z).attr('looseObject').call(context.nodes.shape(context))
  },
  enum(context) {
    const { $, symbols, nodes } = context
    return $(symbols.z).attr('union').call($.array(nodes.base(context), $(symbols.z).attr('string').call()))
  },
  number(context) {
    if (context.schema.type !== 'integer' || context.schema.format !== 'int64') return undefined
    return context.$(context.symbols.z).attr('int').call()
  },
}

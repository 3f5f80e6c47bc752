import { type Handler, odataContext } from '../call.ts'
import { packageFolder } from '../../storage/file-folders.ts'
import { resourceNotFound } from '../refusal.ts'

/** How long a link lasts is not documented. */
const linkLifetimeMs = 5 * 60_000

/** 404 until the collection has succeeded. The address has a pair of quotes of its own, as in the service. */
export const getPackageSasUri: Handler<'getPackageSasUri'> = (call) => {
  const { id = '' } = call.parameters
  const action = call.tenant.actions.find(id)
  if (action?.type !== 'CollectInvestigationPackage' || action.status !== 'Succeeded')
    throw resourceNotFound(`The package of machine action ${id} was not found`)
  const link = call.fileLink(packageFolder, [action.id, 'InvestigationPackage.zip'], linkLifetimeMs)
  return { '@odata.context': odataContext(call, 'Edm.String'), value: `"${link}"` }
}
